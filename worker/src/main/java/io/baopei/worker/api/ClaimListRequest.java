package io.baopei.worker.api;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import io.baopei.port.record.ClaimQuery;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to list; every filter that is given must hold. */
record ClaimListRequest(
    @Nullable Programme programme,
    @Nullable Stage stage,
    @Nullable Outcome outcome,
    @Nullable String merchantId,
    @Nullable String insurerId,
    @Nullable String orderId,
    @Nullable String subOrderId,
    @Nullable String requestId,
    @Nullable Boolean parked,
    @Parameter(description = "Only claims with a deadline before it; sorts by deadline.")
        @Nullable Instant dueBefore,
    @Parameter(description = "1 to 100, 20 when absent.") @Nullable Integer limit,
    @Parameter(description = "nextCursor of the page before.") @Nullable String cursor) {

  ClaimQuery query(Caller caller) {
    int rows = Paging.limit(limit);
    List<ClaimQuery.Visibility> visibleTo = caller.seesAll() ? List.of() : caller.visibilities();
    if (visibleTo.isEmpty() && !caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "No role of the token sees claims.");
    }
    return new ClaimQuery(
        programme,
        stage,
        outcome,
        merchantId,
        insurerId,
        orderId,
        subOrderId,
        requestId,
        parked,
        dueBefore,
        visibleTo,
        rows,
        cursor);
  }
}
