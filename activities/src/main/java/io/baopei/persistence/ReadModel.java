package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.clock.Deadline;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a claim that follow from its view. */
final class ReadModel {

  private ReadModel() {}

  static Map<String, @Nullable Object> of(ClaimView view) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("claimId", view.claimId());
    columns.put("stage", view.stage().name());
    columns.put("outcome", Columns.nameOf(view.outcome()));
    columns.put("parked", view.parked() != null);
    columns.put("nextDueAt", Columns.orNull(nextDueAt(view)));
    columns.put("closedAt", Columns.orNull(view.closedAt()));
    columns.put("provisional", view.deadlines().stream().anyMatch(Deadline::provisional));
    columns.put("view", Json.write(view));
    return columns;
  }

  /**
   * The nearest deadline of those that run; one that was breached still wants an answer. What may
   * still come to a closed claim holds up nobody.
   */
  private static @Nullable Instant nextDueAt(ClaimView view) {
    if (view.outcome() != null) {
      return null;
    }
    return view.deadlines().stream()
        .filter(deadline -> deadline.pausedAt() == null)
        .map(Deadline::dueAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
