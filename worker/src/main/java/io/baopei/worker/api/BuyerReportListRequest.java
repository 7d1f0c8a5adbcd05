package io.baopei.worker.api;

import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.BuyerReportQuery;
import io.baopei.port.record.ClaimQuery.Field;
import io.baopei.port.record.ClaimQuery.Visibility;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which reports to list; every filter that is given must hold. */
record BuyerReportListRequest(
    @Nullable String buyerId,
    @Nullable Status status,
    @Parameter(description = "1 to 100, 20 when absent.") @Nullable Integer limit,
    @Parameter(description = "nextCursor of the page before.") @Nullable String cursor) {

  /** Reports are for platforms and insurers; the merchant's own say so in their answer. */
  BuyerReportQuery query(Caller caller) {
    List<Visibility> visibleTo =
        caller.visibilities().stream()
            .filter(way -> way.field() == Field.PLATFORM || way.field() == Field.INSURER)
            .toList();
    if (visibleTo.isEmpty() && !caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Reports are for platforms and insurers.");
    }
    return new BuyerReportQuery(
        buyerId, status, caller.seesAll() ? List.of() : visibleTo, Paging.limit(limit), cursor);
  }
}
