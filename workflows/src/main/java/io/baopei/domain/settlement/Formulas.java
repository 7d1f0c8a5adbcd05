package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;

/** The formulas of the programmes in words. */
final class Formulas {

  static final String FREIGHT =
      "the fixed return freight, once for a sub-order and only where goods go back";

  static final String POINTS = "a fixed number of points for a sub-order";

  private static final String UNLESS_LESS = "; less where less was approved";

  private static final String REFUNDED_OUTSIDE =
      "what the merchant refunded outside of the flow: the sum that the platform reported, or else"
          + " the smaller of what was asked and what was paid";

  private static final String AT_MOST_REFUNDED = "; at most what was refunded outside of the flow";

  private Formulas() {}

  static String refund(Application a, Bounds by) {
    if (by.refundedOutside() != null) {
      return REFUNDED_OUTSIDE;
    }
    return switch (a.filing().programme()) {
      case TMALL_30_DAY -> "the indemnity, which is " + indemnity(a, by);
      default ->
          "the smaller of what was asked and what was paid, less earlier refunds of the sub-order";
    };
  }

  static String indemnity(Application a, Bounds by) {
    return by.refundedOutside() == null ? indemnity(a) : indemnity(a) + AT_MOST_REFUNDED;
  }

  private static String indemnity(Application a) {
    return switch (a.filing().programme()) {
      case TMALL_30_DAY ->
          "the smallest of what was asked, what was paid, the sum insured, and what remains of the"
              + " cap beside the freight"
              + UNLESS_LESS;
      case LIVE_QUALITY ->
          "the smaller of what was asked and the cap, which is the smaller of what was paid without"
              + " freight and the sum insured, less earlier claims"
              + UNLESS_LESS;
      case LIVE_PRICE ->
          "the smallest of the price difference of one piece, what was asked, and the cap, which is"
              + " the smaller of what was paid for one piece without freight, red packets and"
              + " points, and the sum insured, less earlier claims"
              + UNLESS_LESS;
      case DAMAGE_1688 ->
          "the smaller of what was asked and the cap, which is the smallest of the share of what"
              + " was paid without freight, the most that is paid, and the sum insured, less"
              + " earlier claims"
              + UNLESS_LESS;
      case BOND_1688 ->
          "the smaller of what was asked and the cap, which is the smaller of the sum insured less"
              + " earlier claims, and the proven loss"
              + UNLESS_LESS;
      case AMAZON_ATOZ ->
          "the smaller of what was asked and the proven loss; above the concession, what was"
              + " decided when the platform stepped in";
    };
  }

  static String credit(Application a, Bounds by) {
    return indemnity(a, by) + "; below the smallest transfer it is credited to the account";
  }
}
