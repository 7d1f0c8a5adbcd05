package io.baopei.activity;

import io.baopei.contract.activity.LegOrder;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.record.PaymentRecords;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.Money;

/** Pays one leg, by the way that its kind goes. */
public final class LegPayment {

  private final Payouts payouts;
  private final AccountCredits credits;
  private final PaymentRecords records;
  private final InstantSource clock;

  public LegPayment(
      Payouts payouts, AccountCredits credits, PaymentRecords records, InstantSource clock) {
    this.payouts = payouts;
    this.credits = credits;
    this.records = records;
    this.clock = clock;
  }

  /** Sees to it that the ledger lets all of them go, before any of them goes. */
  void reserve(String claimId, List<LegOrder> legs, Money cover) {
    records.reserve(claimId, legs, cover, clock.instant());
  }

  /** Paid, declined or unknown. */
  PaymentOutcome pay(String claimId, LegOrder leg) {
    return new AskBeforeResend(records::settle, clock)
        .settle(
            leg.key(),
            records.begin(claimId, leg, clock.instant()),
            () ->
                isCredit(leg)
                    ? credits.find(leg.key())
                    : payouts.find(leg.key(), leg.amount().getCurrencyUnit()),
            () -> send(claimId, leg));
  }

  private PaymentOutcome send(String claimId, LegOrder leg) {
    return records
        .account(claimId, leg)
        .map(account -> new Transfer(leg.key(), claimId, leg.amount(), account))
        .map(transfer -> isCredit(leg) ? credits.credit(transfer) : payouts.transfer(transfer))
        .orElseGet(() -> noAccount(leg));
  }

  private static PaymentOutcome noAccount(LegOrder leg) {
    String missing =
        switch (leg.payee()) {
          case BUYER -> "buyer's account (request.buyerAccount of the filing)";
          case MERCHANT -> "merchant's account (merchantAccount of the policy)";
          case PLATFORM -> "platform's account (insuredAccount of the policy)";
        };
    return new Declined("NO_PAYEE_ACCOUNT", "No " + missing + " is on record; nothing was sent.");
  }

  /** Small sums and points are the platform's to credit (S3-1); the provider moves the rest. */
  private static boolean isCredit(LegOrder leg) {
    return switch (leg.leg()) {
      case ACCOUNT_CREDIT, POINTS -> true;
      case INDEMNITY, RETURN_FREIGHT -> false;
      case REFUND -> throw new IllegalArgumentException("a refund is the merchant's money");
    };
  }
}
