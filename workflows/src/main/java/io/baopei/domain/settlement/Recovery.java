package io.baopei.domain.settlement;

import io.baopei.domain.claim.Seller;
import io.baopei.domain.gate.Application;
import java.util.Objects;
import org.joda.money.Money;

/** When what was paid on a claim is recovered from the merchant. */
public enum Recovery {
  /** The premium has paid for it. */
  NEVER,
  /** At once (D-08, S-08; Amazon: A-06, OQ-25). */
  AT_PAYOUT,
  /** Unless a proof of insurance comes in time. */
  WITHOUT_PROOF;

  /**
   * When what is paid on a claim is recovered.
   *
   * @param claimed the indemnity as it was computed: a claim above 1000 USD is recovered always,
   *     also where less was paid in the end (section 3 of the rulebook)
   */
  public static Recovery of(Application a, Money claimed) {
    return switch (a.filing().programme()) {
      case TMALL_30_DAY, LIVE_QUALITY, LIVE_PRICE -> NEVER;
      case DAMAGE_1688, BOND_1688 -> AT_PAYOUT;
      case AMAZON_ATOZ -> ofSeller(a, claimed);
    };
  }

  private static Recovery ofSeller(Application a, Money claimed) {
    Money concession = Objects.requireNonNull(a.terms().amounts().concession());
    Seller seller = a.filing().seller();
    boolean compliant = seller != null && seller.policyCompliant();
    return claimed.isGreaterThan(concession) || !compliant ? AT_PAYOUT : WITHOUT_PROOF;
  }
}
