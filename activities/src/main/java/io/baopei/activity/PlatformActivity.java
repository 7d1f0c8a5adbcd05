package io.baopei.activity;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.CheckEvidenceOrder;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.PlatformActivities;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.platform.EvidenceOrders;
import io.baopei.port.platform.Refunds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.platform.SetOffs;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.screening.BuyerScreening;
import io.baopei.port.screening.ClaimScreening;
import java.time.InstantSource;
import java.util.List;

/** What the platform and its fraud screen do for a claim. */
public final class PlatformActivity implements PlatformActivities {

  /** Whom it asks. */
  public record Counterparties(
      ReturnAgreements agreements,
      Refunds refunds,
      EvidenceOrders evidenceOrders,
      SetOffs setOffs,
      BuyerScreening buyers,
      ClaimScreening claims) {}

  private final Counterparties parties;
  private final SetOffDesk setOffs;
  private final PaymentRecords records;
  private final InstantSource clock;

  public PlatformActivity(Counterparties parties, PaymentRecords records, InstantSource clock) {
    this.parties = parties;
    this.setOffs = new SetOffDesk(parties.setOffs());
    this.records = records;
    this.clock = clock;
  }

  @Override
  public void agreeToReturn(AgreeToReturn agreement) {
    parties.agreements().agree(agreement);
  }

  @Override
  public RefundMade refundBuyer(RefundBuyer refund) {
    return switch (refunded(refund)) {
      case Paid paid -> new RefundMade(paid.reference(), paid.at());
      // The platform's own words are for the payment's history: they may quote a person.
      case Declined declined ->
          throw new CounterpartyRefused(declined.code(), refund.key() + " is declined");
      case Unknown unknown -> throw new PaymentOutcomeUnknown(List.of(refund.key()));
      case NotFound never -> throw new PaymentOutcomeUnknown(List.of(refund.key()));
    };
  }

  private PaymentOutcome refunded(RefundBuyer refund) {
    return new AskBeforeResend(records::settle, key -> parties.refunds().find(key), clock)
        .settle(new RefundOrder(refund, records, parties.refunds(), clock));
  }

  @Override
  public BuyerRisk assessBuyer(AssessBuyer assess) {
    return parties.buyers().assess(assess);
  }

  @Override
  public Screening screenClaim(ScreenClaim claim) {
    return parties.claims().screen(claim);
  }

  @Override
  public EvidenceOrderState checkEvidenceOrder(CheckEvidenceOrder question) {
    return parties.evidenceOrders().check(question.snapshot());
  }

  @Override
  public SetOffMade setOff(SetOff order) {
    return setOffs.settle(order);
  }
}
