package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.port.record.BlockedBuyers;
import io.baopei.port.record.BuyerReports;
import io.baopei.worker.api.BlockedBuyerView.BlockedBuyerList;
import io.baopei.worker.api.BuyerReportDesk.Kept;
import io.baopei.worker.api.BuyerReportView.BuyerReportList;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Buyers who claim again and again: reports, decisions and blocks (T-15, T-16). */
@ForApi
@RestController
@Tag(name = "Buyers")
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class BuyersController {

  private final BuyerReportDesk desk;
  private final BuyerReports reports;
  private final BlockedBuyers blocks;
  private final Clock clock;

  BuyersController(BuyerReportDesk desk, BuyerReports reports, BlockedBuyers blocks, Clock clock) {
    this.desk = desk;
    this.reports = reports;
    this.blocks = blocks;
    this.clock = clock;
  }

  @Operation(
      operationId = "reportBuyer",
      summary = "The merchant reports the buyer of its claim, once for each claim.")
  @ApiResponse(responseCode = "201", description = "Reported.")
  @ApiResponse(responseCode = "200", description = "Reported before: the first report.")
  @PostMapping(path = "/claims/{claimId}/buyer-report", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BuyerReportView> report(
      @PathVariable String claimId, @RequestBody BuyerReportBody body, Caller caller) {
    Kept kept = desk.report(claimId, body, caller);
    return ResponseEntity.status(kept.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(BuyerReportView.of(kept.report()));
  }

  @Operation(
      operationId = "listBuyerReports",
      summary = "Reports of the caller's platform or of claims on its policies, newest first.")
  @GetMapping("/buyer-reports")
  BuyerReportList reports(@ParameterObject BuyerReportListRequest filter, Caller caller) {
    return Paging.page(() -> BuyerReportList.of(reports.list(filter.query(caller))));
  }

  @Operation(
      operationId = "decideBuyerReport",
      summary = "The platform blocks the buyer, or dismisses the report.")
  @PostMapping(
      path = "/buyer-reports/{reportId}/decision",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  BuyerReportView decide(
      @PathVariable String reportId, @RequestBody BuyerRulingBody body, Caller caller) {
    return BuyerReportView.of(desk.decide(reportId, body, caller));
  }

  @Operation(
      operationId = "listBlockedBuyers",
      summary = "The buyers whom the caller's platform blocks at present, newest first.")
  @GetMapping("/blocked-buyers")
  BlockedBuyerList blocked(
      @Parameter(description = "1 to 100, 20 when absent.") @RequestParam(required = false)
          @Nullable Integer limit,
      @Parameter(description = "nextCursor of the page before.") @RequestParam(required = false)
          @Nullable String cursor,
      Caller caller) {
    boolean ofPlatform = caller.is(Role.PLATFORM) && caller.org() != null;
    if (!ofPlatform && !caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Blocks are their platform's business.");
    }
    String platformId = caller.seesAll() ? null : caller.org();
    int rows = Paging.limit(limit);
    return Paging.page(
        () -> BlockedBuyerList.of(blocks.list(platformId, clock.instant(), rows, cursor)));
  }

  @Operation(
      operationId = "unblockBuyer",
      summary = "The platform lifts a block, at once or from an instant on.")
  @PostMapping(
      path = "/blocked-buyers/{buyerId}/unblock",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  BlockedBuyerView unblock(
      @PathVariable String buyerId, @RequestBody UnblockBody body, Caller caller) {
    return BlockedBuyerView.of(desk.unblock(buyerId, body, caller));
  }
}
