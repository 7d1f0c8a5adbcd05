package io.baopei.worker.api;

import io.baopei.activity.PlatformActivity;
import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.platform.EvidenceOrders;
import io.baopei.port.platform.Refunds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.platform.SetOffs;
import io.baopei.port.screening.BuyerScreening;
import io.baopei.port.screening.ClaimScreening;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The platform, its screens and whoever moves money: all of them do at once what they are asked.
 */
record ObligingParties(InstantSource clock)
    implements ReturnAgreements,
        Refunds,
        EvidenceOrders,
        SetOffs,
        BuyerScreening,
        ClaimScreening,
        Payouts,
        AccountCredits {

  PlatformActivity.Counterparties together() {
    return new PlatformActivity.Counterparties(this, this, this, this, this, this);
  }

  @Override
  public void agree(AgreeToReturn agreement) {
    // Nothing stands against it.
  }

  @Override
  public PaymentOutcome refund(RefundBuyer refund) {
    return paid(refund.key());
  }

  @Override
  public PaymentOutcome transfer(Transfer transfer) {
    return paid(transfer.key());
  }

  @Override
  public PaymentOutcome credit(Transfer transfer) {
    return paid(transfer.key());
  }

  @Override
  public PaymentOutcome find(String key) {
    return new PaymentOutcome.NotFound();
  }

  @Override
  public PaymentOutcome find(String key, CurrencyUnit currency) {
    return new PaymentOutcome.NotFound();
  }

  @Override
  public EvidenceOrderState check(PriceEvidence snapshot) {
    return new EvidenceOrderState(true, "as filed");
  }

  @Override
  public SetOffs.Outcome setOff(SetOff order) {
    return new SetOffs.Outcome.Made(new SetOffMade(order.amount(), "OFF-1", clock.instant()));
  }

  @Override
  public SetOffs.Outcome find(SetOff order) {
    return new SetOffs.Outcome.NotFound();
  }

  @Override
  public BuyerRisk assess(AssessBuyer assess) {
    return new BuyerRisk(BuyerRisk.Level.LOW);
  }

  @Override
  public Screening screen(ScreenClaim claim) {
    return new Screening(true, List.of(), "CASE-1");
  }

  private PaymentOutcome paid(String key) {
    return new PaymentOutcome.Paid("PAY-" + key, clock.instant());
  }
}
