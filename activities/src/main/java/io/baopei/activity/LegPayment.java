package io.baopei.activity;

import io.baopei.contract.activity.LegOrder;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.record.PaymentRecords.Progress;
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

  /** Whether it was ever begun, so that money may be under way. */
  boolean isBegun(LegOrder leg) {
    return records.isOnRecord(leg.key());
  }

  /**
   * Paid, declined or unknown.
   *
   * @param gate looked at before each payment, since a stop is to hold from the moment when it is
   *     answered; what was sent before is asked about all the same
   * @throws PayoutStopped when nothing may be sent now
   * @throws PaymentContradiction when an earlier payment of the leg, which was declined, is paid,
   *     or the leg was settled by hand
   */
  PaymentOutcome pay(String claimId, LegOrder leg, PayoutGate gate) {
    return new AskBeforeResend(records::settle, key -> find(leg, key), clock)
        .settle(new Sending(claimId, leg, gate));
  }

  /** One leg on its way. */
  private final class Sending implements AskBeforeResend.Order {

    private final String claimId;
    private final LegOrder leg;
    private final PayoutGate gate;

    Sending(String claimId, LegOrder leg, PayoutGate gate) {
      this.claimId = claimId;
      this.leg = leg;
      this.gate = gate;
    }

    @Override
    public String key() {
      return leg.key();
    }

    @Override
    public boolean isBegun() {
      return LegPayment.this.isBegun(leg);
    }

    @Override
    public void clear() {
      gate.look();
      records.requireUncontradicted(leg.key());
    }

    @Override
    public Progress begin() {
      return records.begin(claimId, leg, clock.instant());
    }

    @Override
    public PaymentOutcome send() {
      records.requireUncontradicted(leg.key());
      return LegPayment.this.send(claimId, leg, gate);
    }
  }

  private PaymentOutcome find(LegOrder leg, String key) {
    return isCredit(leg) ? credits.find(key) : payouts.find(key, leg.amount().getCurrencyUnit());
  }

  private PaymentOutcome send(String claimId, LegOrder leg, PayoutGate gate) {
    return records
        .account(claimId, leg)
        .map(account -> new Transfer(leg.key(), claimId, leg.amount(), account))
        .map(transfer -> gate.through(() -> send(leg, transfer)))
        .orElseGet(() -> noAccount(leg));
  }

  private PaymentOutcome send(LegOrder leg, Transfer transfer) {
    return isCredit(leg) ? credits.credit(transfer) : payouts.transfer(transfer);
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
