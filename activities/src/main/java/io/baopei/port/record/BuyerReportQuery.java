package io.baopei.port.record;

import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.ClaimQuery.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to list. Null: no restriction.
 *
 * @param visibleTo the ways in which the caller may see a report, as platform or insurer:
 *     alternatives, and an empty list is all reports
 * @param cursor where the page before ended, as its {@link Page#nextCursor()} said
 */
public record BuyerReportQuery(
    @Nullable String buyerId,
    @Nullable Status status,
    List<Visibility> visibleTo,
    int limit,
    @Nullable String cursor) {

  public BuyerReportQuery {
    visibleTo = List.copyOf(visibleTo);
  }
}
