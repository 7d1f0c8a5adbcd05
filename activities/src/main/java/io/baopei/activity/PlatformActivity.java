package io.baopei.activity;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.PlatformActivities;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.platform.Refunds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.screening.BuyerScreening;
import java.time.InstantSource;
import java.util.List;

/** What the platform and its fraud screen do for a claim. */
public final class PlatformActivity implements PlatformActivities {

  private final ReturnAgreements agreements;
  private final Refunds refunds;
  private final BuyerScreening screening;
  private final PaymentRecords records;
  private final InstantSource clock;

  public PlatformActivity(
      ReturnAgreements agreements,
      Refunds refunds,
      BuyerScreening screening,
      PaymentRecords records,
      InstantSource clock) {
    this.agreements = agreements;
    this.refunds = refunds;
    this.screening = screening;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public void agreeToReturn(AgreeToReturn agreement) {
    agreements.agree(agreement);
  }

  @Override
  public RefundMade refundBuyer(RefundBuyer refund) {
    PaymentOutcome outcome =
        new AskBeforeResend(records, clock)
            .settle(
                refund.key(),
                records.begin(refund, clock.instant()),
                () -> refunds.find(refund.key()),
                () -> refunds.refund(refund));
    return switch (outcome) {
      case Paid paid -> new RefundMade(paid.reference(), paid.at());
      case Declined declined -> throw new CounterpartyRefused(declined.code(), declined.message());
      case Unknown unknown -> throw new PaymentOutcomeUnknown(List.of(refund.key()));
      case NotFound never -> throw new PaymentOutcomeUnknown(List.of(refund.key()));
    };
  }

  @Override
  public BuyerRisk assessBuyer(AssessBuyer assess) {
    return screening.assess(assess);
  }
}
