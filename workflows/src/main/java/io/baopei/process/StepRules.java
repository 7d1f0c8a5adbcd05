package io.baopei.process;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.domain.programme.Programme;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that the steps of the goods' return name. The steps are shared; what Tmall has
 * published about them (T-) binds no other programme, which names its own rule and our reading.
 */
final class StepRules {

  private final boolean tmall;

  StepRules(ClaimInput input) {
    this.tmall = isTmall(input);
  }

  /** More evidence came. */
  String[] evidence() {
    return tmall ? rules("T-20") : rules("OQ-7");
  }

  /** The buyer gave the tracking number. */
  String[] tracking() {
    return tmall ? rules("T-22", "T-F12") : rules("OQ-2");
  }

  /** No tracking number came. */
  String[] noTracking() {
    return tmall ? rules("T-F12", "OQ-2") : rules("OQ-2");
  }

  /** The merchant has the goods. */
  String[] receipt() {
    return tmall ? rules("T-25") : rules("Q-08");
  }

  /** The merchant does not take the goods, on one of the four grounds. */
  String[] refusal() {
    return tmall ? rules("T-23", "T-24") : rules("Q-08", "OQ-10");
  }

  /** The platform closed the refund request. */
  String[] refundClosed() {
    return tmall ? rules("T-F12", "OQ-27") : rules("OQ-27");
  }

  /** The gate refused the claim, which is the merchant's to settle. */
  static String[] notCovered(ClaimInput input) {
    List<String> rules = new ArrayList<>();
    input.verdict().refusedBy().ifPresent(rules::add);
    if (input.policy() == null && input.filing().programme() != Programme.AMAZON_ATOZ) {
      rules.add("S3-2");
    }
    if (isTmall(input)) {
      rules.add("T-F7");
    }
    return rules.toArray(String[]::new);
  }

  private static boolean isTmall(ClaimInput input) {
    return input.filing().programme() == Programme.TMALL_30_DAY;
  }

  private static String[] rules(String... ids) {
    return ids;
  }
}
