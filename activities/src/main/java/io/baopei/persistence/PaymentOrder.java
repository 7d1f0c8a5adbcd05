package io.baopei.persistence;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is to be paid; under one key always the same. */
record PaymentOrder(
    String key,
    String claimId,
    LegKind leg,
    Payee payee,
    Money amount,
    @Nullable String accountRef) {

  static PaymentOrder of(String claimId, LegOrder leg) {
    return new PaymentOrder(
        leg.key(), claimId, leg.leg(), leg.payee(), leg.amount(), leg.accountRef());
  }

  static PaymentOrder of(RefundBuyer refund) {
    return new PaymentOrder(
        refund.key(), refund.claimId(), LegKind.REFUND, Payee.BUYER, refund.amount(), null);
  }

  /** Which payment of the leg this is: the last part of the key. */
  int attempt() {
    String prefix = claimId + "/" + leg + "/";
    if (!key.startsWith(prefix) || !key.substring(prefix.length()).matches("[1-9][0-9]{0,5}")) {
      throw new IllegalStateException("payment key " + key + " is not of the form " + prefix + "n");
    }
    return Integer.parseInt(key.substring(prefix.length()));
  }
}
