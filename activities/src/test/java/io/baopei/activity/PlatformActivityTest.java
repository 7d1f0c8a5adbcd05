package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.BuyerRisk.Level;
import io.baopei.contract.activity.CheckEvidenceOrder;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.activity.SetOff;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.programme.Programme;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.platform.SetOffs.Outcome;
import io.baopei.port.record.PaymentContradiction;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlatformActivityTest {

  private static final String KEY = "C-1/REFUND/1";
  private static final RefundBuyer REFUND = refund(29900);
  private static final RefundMade MADE = new RefundMade("P-" + KEY, FakeProvider.PAID_AT);

  private static final SetOff DEBT = new SetOff("C-1/OFFSET/1", "C-1", "M-77", REFUND.amount());
  private static final EvidenceOrderState STANDS = new EvidenceOrderState(true, "stands");
  private static final Screening PASSED = new Screening(true, List.of(), "CASE-1");

  private final FakeSetOffs setOffs = new FakeSetOffs();
  private final FakeSteps outside = new FakeSteps();
  private final FakeProvider platform = new FakeProvider();
  private final FakePayments records = new FakePayments();
  private final PlatformActivity activity =
      new PlatformActivity(
          new PlatformActivity.Counterparties(
              outside,
              platform,
              snapshot -> STANDS,
              setOffs,
              question -> new BuyerRisk(Level.MEDIUM),
              claim -> PASSED),
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
          .hasMessage(KEY + " is declined")
          .isInstanceOfSatisfying(
              CounterpartyRefused.class,
              refused -> assertThat(refused.code()).isEqualTo("REFUND_CLOSED"));
    }

    assertThat(platform.sent()).containsExactly(REFUND);
  }

  @Test
  void refundsNothingMoreWhenARefusedRefundIsMadeAfterAll() {
    refuse();
    platform.finds(KEY, FakeProvider.paid(KEY));

    assertThatThrownBy(() -> activity.refundBuyer(again()))
        .isInstanceOf(PaymentContradiction.class);
    assertThat(platform.sent()).containsExactly(REFUND);
  }

  @Test
  void refundsUnderANewKeyWhatWasNeverMade() {
    refuse();

    assertThat(activity.refundBuyer(again()).reference()).isEqualTo("P-" + again().key());
    assertThat(platform.asked()).containsExactly(KEY);
    assertThat(platform.sent()).containsExactly(REFUND, again());
  }

  private void refuse() {
    platform.answers(KEY, new Declined("ACCOUNT_FROZEN", "Frozen."));
    assertThatThrownBy(() -> activity.refundBuyer(REFUND)).isInstanceOf(CounterpartyRefused.class);
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
    AssessBuyer question =
        new AssessBuyer("C-1", "B-9", Programme.AMAZON_ATOZ, REFUND.amount(), null);

    activity.agreeToReturn(agreement);

    assertThat(outside.heard()).containsExactly(agreement);
    assertThat(activity.assessBuyer(question)).isEqualTo(new BuyerRisk(Level.MEDIUM));
  }

  @Test
  void putsClaimsToTheScreenAndAsksForEvidenceOrders() {
    ScreenClaim claim =
        new ScreenClaim(
            "C-1",
            Programme.AMAZON_ATOZ,
            "B-9",
            "M-77",
            "O-1",
            RefundReason.PROPERTY_DAMAGE,
            FakeSetOffs.MADE_AT,
            REFUND.amount(),
            1);
    PriceEvidence order =
        new PriceEvidence(
            "O-2",
            "S-1",
            "I-5",
            "SKU-5",
            REFUND.amount(),
            FakeSetOffs.MADE_AT,
            FakeSetOffs.MADE_AT);

    assertThat(activity.screenClaim(claim)).isEqualTo(PASSED);
    assertThat(activity.checkEvidenceOrder(new CheckEvidenceOrder("C-1", order))).isEqualTo(STANDS);
  }

  @Test
  void setsOffNotAgainWhatTheFirstTrySetOffUnheard() {
    setOffs.answers(new Outcome.Unknown("timeout"));
    assertThatThrownBy(() -> activity.setOff(DEBT)).isInstanceOf(PaymentOutcomeUnknown.class);

    setOffs.finds(FakeSetOffs.all(DEBT));

    assertThat(activity.setOff(DEBT)).isEqualTo(FakeSetOffs.all(DEBT).what());
    assertThat(setOffs.sent()).containsExactly(DEBT);
  }

  @Test
  void setsNothingOffWhileThePlatformCannotSay() {
    setOffs.finds(new Outcome.Unknown("timeout"));

    assertThatThrownBy(() -> activity.setOff(DEBT))
        .isInstanceOf(PaymentOutcomeUnknown.class)
        .hasMessageContaining(DEBT.key());

    assertThat(setOffs.sent()).isEmpty();
  }

  @Test
  void isRefusedASetOffForGood() {
    setOffs.answers(new Outcome.Declined("MERCHANT_UNKNOWN", "Who?"));

    assertThatThrownBy(() -> activity.setOff(DEBT))
        .hasMessage("Who?")
        .isInstanceOf(CounterpartyRefused.class);
  }

  private static RefundBuyer refund(long amountMinor) {
    Money amount = Money.ofMinor(CurrencyUnit.of("CNY"), amountMinor);
    return new RefundBuyer(KEY, "C-1", "O-1", "O-1-1", "RF-1", amount);
  }

  private static RefundBuyer again() {
    return new RefundBuyer("C-1/REFUND/2", "C-1", "O-1", "O-1-1", "RF-1", REFUND.amount());
  }
}
