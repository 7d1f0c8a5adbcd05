package io.baopei.worker.api;

import io.baopei.port.record.AuditTrail;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who said what about money as a whole, and when. */
@ForApi
@RestController
@Tag(name = "Operations")
@RequestMapping(path = "/v1/ops/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @Operation(
      operationId = "audit",
      summary = "What people have said about money as a whole, the newest first.",
      description =
          "Stops of payouts and their lifting, limits of funds, closed days, explained differences.")
  @GetMapping
  AuditList list(
      @Parameter(description = "1 to 100, 20 when absent.") @RequestParam(required = false)
          @Nullable Integer limit,
      @Parameter(description = "nextCursor of the page before.") @RequestParam(required = false)
          @Nullable String cursor,
      Caller caller) {
    if (!caller.seesAll()) {
      throw Refusal.of(
          ErrorCode.FORBIDDEN, "What was said about money is operations' and finance's.");
    }
    int rows = Paging.limit(limit);
    return Paging.page(() -> AuditList.of(trail.list(rows, cursor)));
  }
}
