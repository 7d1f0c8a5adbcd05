package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.BuyerRisk.Level;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.domain.programme.Programme;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.record.PaymentContradiction;
import java.time.InstantSource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlatformActivityTest {

  private static final String KEY = "C-1/REFUND/1";
  private static final RefundBuyer REFUND = refund(29900);
  private static final RefundMade MADE = new RefundMade("P-" + KEY, FakeProvider.PAID_AT);

  private final FakeSteps outside = new FakeSteps();
  private final FakeProvider platform = new FakeProvider();
  private final FakePayments records = new FakePayments();
  private final PlatformActivity activity =
      new PlatformActivity(
          outside,
          platform,
          question -> new BuyerRisk(Level.MEDIUM),
          records,
          InstantSource.fixed(FakeSteps.FILED_AT));

  @Test
  void refundsOnce() {
    assertThat(activity.refundBuyer(REFUND)).isEqualTo(MADE);
    assertThat(activity.refundBuyer(REFUND)).isEqualTo(MADE);

    assertThat(platform.sent()).containsExactly(REFUND);
    assertThat(platform.asked()).isEmpty();
    assertThat(records.outcome(KEY)).hasValue(FakeProvider.paid(KEY));
  }

  @Test
  void refundsNotAgainWhatTheFirstTryRefundedUnheard() {
    platform.answers(KEY, new Unknown("timeout")).finds(KEY, FakeProvider.paid(KEY));
    assertThatThrownBy(() -> activity.refundBuyer(REFUND))
        .isInstanceOf(PaymentOutcomeUnknown.class);

    assertThat(activity.refundBuyer(REFUND)).isEqualTo(MADE);

    assertThat(platform.sent()).containsExactly(REFUND);
    assertThat(platform.asked()).containsExactly(KEY);
  }

  @Test
  void sendsTheIdenticalOrderAgainWhenThePlatformNeverHeardOfIt() {
    platform.answers(KEY, new Unknown("timeout"));
    assertThatThrownBy(() -> activity.refundBuyer(REFUND))
        .isInstanceOf(PaymentOutcomeUnknown.class);

    assertThat(activity.refundBuyer(REFUND)).isEqualTo(MADE);

    assertThat(platform.sent()).containsExactly(REFUND, REFUND);
    assertThat(platform.asked()).containsExactly(KEY);
  }

  @Test
  void sendsNothingWhileThePlatformCannotSay() {
    platform.answers(KEY, new Unknown("timeout")).finds(KEY, new Unknown("timeout"));

    for (int tries = 0; tries < 3; tries++) {
      assertThatThrownBy(() -> activity.refundBuyer(REFUND))
          .isInstanceOf(PaymentOutcomeUnknown.class)
          .hasMessageContaining(KEY);
    }

    assertThat(platform.sent()).containsExactly(REFUND);
    assertThat(records.outcome(KEY)).hasValue(new Unknown("timeout"));
  }

  @Test
  void isRefusedForGood() {
    platform.answers(KEY, new Declined("REFUND_CLOSED", "Closed."));

    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> activity.refundBuyer(REFUND))
          .hasMessage("Closed.")
          .isInstanceOfSatisfying(
              CounterpartyRefused.class,
              refused -> assertThat(refused.code()).isEqualTo("REFUND_CLOSED"));
    }

    assertThat(platform.sent()).containsExactly(REFUND);
  }

  @Test
  void sendsNothingThatContradictsTheRecords() {
    activity.refundBuyer(REFUND);

    assertThatThrownBy(() -> activity.refundBuyer(refund(100)))
        .isInstanceOf(PaymentContradiction.class);

    assertThat(platform.sent()).containsExactly(REFUND);
  }

  @Test
  void passesAgreementsAndQuestionsOn() {
    AgreeToReturn agreement = new AgreeToReturn("C-1", "RF-1", "O-1-1");
    AssessBuyer question = new AssessBuyer("C-1", "B-9", Programme.AMAZON_ATOZ, REFUND.amount());

    activity.agreeToReturn(agreement);

    assertThat(outside.heard()).containsExactly(agreement);
    assertThat(activity.assessBuyer(question)).isEqualTo(new BuyerRisk(Level.MEDIUM));
  }

  private static RefundBuyer refund(long amountMinor) {
    Money amount = Money.ofMinor(CurrencyUnit.of("CNY"), amountMinor);
    return new RefundBuyer(KEY, "C-1", "O-1", "O-1-1", "RF-1", amount);
  }
}
