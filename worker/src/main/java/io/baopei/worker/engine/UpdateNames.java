package io.baopei.worker.engine;

import io.baopei.domain.claim.Action;

/** The update of the claim's workflow that carries out an action. */
final class UpdateNames {

  private UpdateNames() {}

  static String of(Action action) {
    return switch (action) {
      case EVIDENCE -> "submitEvidence";
      case REVIEW -> "review";
      case APPEAL -> "appeal";
      case MERCHANT_RESPONSE -> "merchantResponse";
      case RETURN_TRACKING -> "returnTracking";
      case RECEIPT -> "receipt";
      case DISPUTE_ANSWER -> "disputeAnswer";
      case DISPUTE_DECISION -> "disputeDecision";
      case INSURANCE_PROOF -> "insuranceProof";
      case STEP_IN -> "stepIn";
      case WITHDRAWAL -> "withdraw";
      case REPAIR -> "repair";
    };
  }
}
