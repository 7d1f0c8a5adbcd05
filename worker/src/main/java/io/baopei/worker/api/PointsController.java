package io.baopei.worker.api;

import io.baopei.worker.api.PointsDesk.Kept;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Points for services that were not performed (T-13, T-14). */
@ForApi
@RestController
@Tag(name = "Claims")
@RequestMapping(path = "/v1/claims/{claimId}/points", produces = MediaType.APPLICATION_JSON_VALUE)
class PointsController {

  private final PointsDesk desk;
  private final PointsSettlements settlements;

  PointsController(PointsDesk desk, PointsSettlements settlements) {
    this.desk = desk;
    this.settlements = settlements;
  }

  @Operation(
      operationId = "orderPoints",
      summary =
          "Operations or the platform order points for a service that the merchant did not perform,"
              + " once for each sub-order, where the claim bears the ground, and after its end, too.")
  @ApiResponse(responseCode = "201", description = "Ordered.")
  @ApiResponse(
      responseCode = "200",
      description =
          "Ordered before: the first order, repeated. What is said with this one is kept. What was"
              + " declined is tried again when operations order it again; the platform cannot.")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PointsView> order(
      @PathVariable String claimId, @RequestBody PointsBody body, Caller caller) {
    Kept kept = desk.order(claimId, body, caller);
    return ResponseEntity.status(kept.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(PointsView.of(kept.order(), !kept.isNew()));
  }

  @Operation(
      operationId = "getPoints",
      summary = "The points ordered for the claim's sub-order, and whether they are issued.")
  @GetMapping
  PointsView get(@PathVariable String claimId, Caller caller) {
    return PointsView.of(desk.find(claimId, caller), false);
  }

  @Operation(
      operationId = "settlePoints",
      summary =
          "Operations say what became of points that the platform does not answer for; with a"
              + " reference where it issued them.")
  @PostMapping(path = "/settlement", consumes = MediaType.APPLICATION_JSON_VALUE)
  PointsView settle(
      @PathVariable String claimId, @RequestBody PointsSettlementBody body, Caller caller) {
    return PointsView.of(settlements.settle(claimId, body, caller), false);
  }
}
