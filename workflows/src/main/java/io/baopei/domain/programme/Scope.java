package io.baopei.domain.programme;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.RequestKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a programme covers, as data.
 *
 * @param marks the service promises that an item must bear, all of them (T-04)
 * @param window from the receipt (or payment, or delivery) to the request, inclusive; null where
 *     the policy's own period decides (S-07)
 */
public record Scope(
    List<String> categories,
    List<String> marks,
    List<RefundReason> reasons,
    List<RequestKind> kinds,
    @Nullable Duration window) {

  public Scope {
    categories = List.copyOf(categories);
    marks = marks == null ? List.of() : List.copyOf(marks);
    reasons = List.copyOf(reasons);
    kinds = List.copyOf(kinds);
    if (reasons.isEmpty() || kinds.isEmpty()) {
      throw new IllegalArgumentException("scope: reasons and kinds must not be empty");
    }
    if (window != null && !window.isPositive()) {
      throw new IllegalArgumentException("scope: window must be above zero");
    }
  }

  /** The window of a programme whose gate measures one. */
  public Duration requiredWindow() {
    return Objects.requireNonNull(window, "the terms have no window");
  }
}
