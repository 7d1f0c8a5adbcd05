package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people ask of a claim; each answers the claim as it is after it. */
@ForApi
@RestController
@Tag(name = "Actions")
@RequestMapping(
    path = "/v1/claims/{claimId}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ActionsController {

  private final ActionDesk desk;

  ActionsController(ActionDesk desk) {
    this.desk = desk;
  }

  @Operation(operationId = "evidence", summary = "Adds evidence.")
  @PostMapping("/evidence")
  ClaimView evidence(
      @PathVariable String claimId,
      @RequestBody EvidenceBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "review", summary = "The insurer decides, or asks for more once.")
  @PostMapping("/review")
  ClaimView review(
      @PathVariable String claimId, @RequestBody ReviewBody body, Caller caller, Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "appeal", summary = "Appeals against a rejection, once.")
  @PostMapping("/appeal")
  ClaimView appeal(
      @PathVariable String claimId, @RequestBody AppealBody body, Caller caller, Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(
      operationId = "merchantResponse",
      summary = "The merchant accepts or refuses the request.")
  @PostMapping("/merchant-response")
  ClaimView merchantResponse(
      @PathVariable String claimId,
      @RequestBody MerchantResponseBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "returnTracking", summary = "Gives the return's tracking number.")
  @PostMapping("/return-tracking")
  ClaimView returnTracking(
      @PathVariable String claimId,
      @RequestBody ReturnTrackingBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(
      operationId = "receipt",
      summary = "The merchant confirms or refuses the returned goods.")
  @PostMapping("/receipt")
  ClaimView receipt(
      @PathVariable String claimId, @RequestBody ReceiptBody body, Caller caller, Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "disputeAnswer", summary = "The buyer answers a refusal of receipt.")
  @PostMapping("/dispute-answer")
  ClaimView disputeAnswer(
      @PathVariable String claimId,
      @RequestBody DisputeAnswerBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "disputeDecision", summary = "Rules on a refusal of receipt.")
  @PostMapping("/dispute-decision")
  ClaimView disputeDecision(
      @PathVariable String claimId,
      @RequestBody DisputeDecisionBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "insuranceProof", summary = "The seller proves that it is insured.")
  @PostMapping("/insurance-proof")
  ClaimView insuranceProof(
      @PathVariable String claimId,
      @RequestBody InsuranceProofBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(
      operationId = "stepIn",
      summary = "The platform pays, or declines to, in the seller's stead.")
  @PostMapping("/step-in")
  ClaimView stepIn(
      @PathVariable String claimId, @RequestBody StepInBody body, Caller caller, Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "withdrawal", summary = "Withdraws the claim.")
  @PostMapping("/withdrawal")
  ClaimView withdrawal(
      @PathVariable String claimId,
      @RequestBody WithdrawalBody body,
      Caller caller,
      Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }

  @Operation(operationId = "repair", summary = "An operator repairs a parked claim.")
  @PostMapping("/repair")
  ClaimView repair(
      @PathVariable String claimId, @RequestBody RepairBody body, Caller caller, Attempt attempt) {
    return desk.take(claimId, body, caller, attempt);
  }
}
