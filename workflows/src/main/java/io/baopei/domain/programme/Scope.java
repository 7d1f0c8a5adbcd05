package io.baopei.domain.programme;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.RequestKind;
import java.time.Duration;
import java.util.List;

/**
 * What a programme covers, as data.
 *
 * @param marks the service promises that an item must bear, all of them (T-04)
 * @param window from the receipt (or payment, or delivery) to the request, inclusive
 */
public record Scope(
    List<String> categories,
    List<String> marks,
    List<RefundReason> reasons,
    List<RequestKind> kinds,
    Duration window) {

  public Scope {
    categories = List.copyOf(categories);
    marks = marks == null ? List.of() : List.copyOf(marks);
    reasons = List.copyOf(reasons);
    kinds = List.copyOf(kinds);
    if (!window.isPositive() || reasons.isEmpty() || kinds.isEmpty()) {
      throw new IllegalArgumentException("scope: window, reasons and kinds must not be empty");
    }
  }
}
