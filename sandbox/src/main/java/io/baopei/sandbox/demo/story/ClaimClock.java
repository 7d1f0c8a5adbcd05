package io.baopei.sandbox.demo.story;

import java.util.List;

/**
 * The clocks that take a claim or its recourse another way when they run out. All others only tell
 * somebody. The names are the service's.
 */
public enum ClaimClock {
  /** It leads elsewhere only where somebody decides in the reviewer's stead. */
  INSURER_REVIEW,
  SUPPLEMENT,
  APPEAL_WINDOW,
  RETURN_TRACKING,
  MERCHANT_RECEIPT,
  DISPUTE_ANSWER,
  MERCHANT_RESPONSE,
  INSURANCE_PROOF,
  /** The merchant's, in a recourse. */
  ANSWER;

  /** The actions and reported facts that meet it. */
  public List<String> metBy() {
    return switch (this) {
      case INSURER_REVIEW -> List.of("review");
      case SUPPLEMENT -> List.of("evidence");
      case APPEAL_WINDOW -> List.of("appeal");
      case RETURN_TRACKING -> List.of("return-tracking", "RETURN_TRACKING_SUBMITTED");
      case MERCHANT_RECEIPT -> List.of("receipt", "MERCHANT_CONFIRMED_RECEIPT");
      case DISPUTE_ANSWER -> List.of("dispute-answer", "dispute-decision");
      case MERCHANT_RESPONSE -> List.of("merchant-response");
      case INSURANCE_PROOF -> List.of("insurance-proof");
      case ANSWER -> List.of("payment", "objection");
    };
  }
}
