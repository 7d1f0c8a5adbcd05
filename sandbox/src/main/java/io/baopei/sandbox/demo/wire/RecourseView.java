package io.baopei.sandbox.demo.wire;

import io.baopei.sandbox.demo.wire.ClaimView.Allowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demo reads of a recourse; everything else is left out. */
public record RecourseView(
    String recourseId,
    String merchantId,
    String creditor,
    String stage,
    @Nullable String outcome,
    Sum amount,
    Sum recovered,
    Sum outstanding,
    List<Allowed> allowedActions,
    List<Payment> payments,
    @Nullable List<Trace.Line> events) {

  /** Money that came back: a {@code PAYMENT} of the merchant, or an {@code OFFSET}. */
  public record Payment(String kind, Sum amount, @Nullable String reference) {}

  /** Whether that role may do that now. */
  public boolean allows(String action, String role) {
    return allowedActions.contains(new Allowed(action, role));
  }

  /** Whether something has been done since the recourse was seen like that. */
  public boolean hasMovedSince(RecourseView before) {
    return !stage.equals(before.stage) || !recovered.equals(before.recovered);
  }

  /** Whether the recourse has come to its end. */
  public boolean isClosed() {
    return outcome != null;
  }

  /** What happened; nothing where only the list was read. */
  public List<Trace.Line> history() {
    return events == null ? List.of() : events;
  }
}
