package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Role;
import io.baopei.port.record.Claims;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.baopei.worker.trace.Trace;
import io.baopei.worker.trace.Traces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filing, reading and listing claims. */
@ForApi
@RestController
@Tag(name = "Claims")
@RequestMapping(path = "/v1/claims", produces = MediaType.APPLICATION_JSON_VALUE)
class ClaimsController {

  private final FilingChecks checks;
  private final FilingDesk desk;
  private final ClaimsInView inView;
  private final RecoursesInView recoursesInView;
  private final Claims claims;
  private final Traces traces;
  private final Clock clock;

  ClaimsController(
      FilingChecks checks,
      FilingDesk desk,
      ClaimsInView inView,
      RecoursesInView recoursesInView,
      Claims claims,
      Traces traces,
      Clock clock) {
    this.checks = checks;
    this.desk = desk;
    this.inView = inView;
    this.recoursesInView = recoursesInView;
    this.claims = claims;
    this.traces = traces;
    this.clock = clock;
  }

  @Operation(operationId = "fileClaim", summary = "Files a claim; the gate answers at once.")
  @ApiResponse(responseCode = "201", description = "Filed.")
  @ApiResponse(responseCode = "200", description = "Filed before: the first claim, repeated.")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ClaimView> file(@RequestBody FileClaim body, Caller caller) {
    String platformId = caller.org();
    if (!caller.is(Role.PLATFORM) || platformId == null) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Claims are filed by platforms.");
    }
    checks.check(body, clock.instant());
    ClaimView view = desk.file(body, platformId);
    URI location = URI.create("/v1/claims/" + view.claimId());
    return view.repeated()
        ? ResponseEntity.ok().location(location).body(view)
        : ResponseEntity.created(location).body(view);
  }

  @Operation(operationId = "getClaim", summary = "One claim as it stands.")
  @GetMapping("/{claimId}")
  ClaimView get(@PathVariable String claimId, Caller caller) {
    return inView.find(claimId, caller).view();
  }

  @Operation(
      operationId = "traceClaim",
      summary = "Why the claim stands as it does: as data, as a page, or as a paper.")
  @GetMapping(
      path = "/{claimId}/trace",
      produces = {
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.TEXT_HTML_VALUE,
        MediaType.APPLICATION_PDF_VALUE
      })
  Trace trace(@PathVariable String claimId, Caller caller) {
    StoredClaim claim = inView.find(claimId, caller);
    return traces.of(claim, recoursesInView.look(claimId, caller));
  }

  @Operation(
      operationId = "readEvidence",
      summary = "What was said and shown on the claim, in order, from the filing on.")
  @GetMapping("/{claimId}/evidence")
  MaterialList evidence(@PathVariable String claimId, Caller caller) {
    StoredClaim claim = inView.find(claimId, caller);
    return MaterialList.of(claims.material(new ClaimId(claim.view().claimId())));
  }

  @Operation(
      operationId = "listClaims",
      summary = "Claims that the caller may see: the newest first, with dueBefore by deadline.")
  @GetMapping
  ClaimList list(@ParameterObject ClaimListRequest filter, Caller caller) {
    return Paging.page(() -> ClaimList.of(claims.list(filter.query(caller))));
  }
}
