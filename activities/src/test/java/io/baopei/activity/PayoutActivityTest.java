package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.LegResult;
import io.baopei.contract.activity.PaidOut;
import io.baopei.contract.activity.PayOut;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.payment.Transfer;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.ReserveRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutActivityTest {

  private static final Instant NOW = FakeSteps.FILED_AT;
  private static final LegOrder FREIGHT = leg(LegKind.RETURN_FREIGHT, 1000);
  private static final LegOrder INDEMNITY = leg(LegKind.INDEMNITY, 29900);
  private static final Money COVER = Money.parse("CNY 1000.00");
  private static final PayOut BOTH = new PayOut("C-1", List.of(FREIGHT, INDEMNITY), null, COVER);

  private final FakeSteps outside = new FakeSteps();
  private final FakeProvider provider = new FakeProvider();
  private final FakeProvider platform = new FakeProvider();
  private final FakePayments records = new FakePayments();
  private final FakeStops stops = new FakeStops();
  private final PayoutActivity activity =
      new PayoutActivity(
          outside.taker(),
          new LegPayment(provider, platform, records, InstantSource.fixed(NOW)),
          stops,
          new PayerLanes(1, Duration.ZERO),
          InstantSource.fixed(NOW));

  @Test
  void sendsNothingWhilePayoutsAreStopped() {
    stops.say(FakeStops.ofAll(true));
    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PayoutStopped.class);
    assertThat(provider.sent()).isEmpty();

    stops.say(FakeStops.ofAll(false));
    assertThat(activity.payOut(BOTH).results()).hasSize(2);
  }

  @Test
  void asksAboutWhatWasSentWhilePayoutsAreStopped() {
    leaveFreightUnknown();
    stops.say(FakeStops.ofAll(true));
    provider.finds(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()));

    assertThat(activity.payOut(BOTH).results()).containsExactly(paid(FREIGHT), paid(INDEMNITY));
  }

  @Test
  void sendsNothingAgainWhilePayoutsAreStopped() {
    leaveFreightUnknown();
    stops.say(FakeStops.ofAll(true));

    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PayoutStopped.class);
    assertThat(provider.asked()).containsExactly(FREIGHT.key());
    assertThat(provider.sent()).containsExactly(transfer(FREIGHT), transfer(INDEMNITY));
  }

  @Test
  void holdsTheNextLegFromTheMomentOfTheStop() {
    provider.beforeAnswering(() -> stops.say(FakeStops.ofAll(true)));

    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PayoutStopped.class);
    assertThat(provider.sent()).containsExactly(transfer(FREIGHT));
    assertThat(records.isOnRecord(INDEMNITY.key())).isFalse();
  }

  /** And for no question: a stop waits for what is being sent alone. */
  @Test
  void hasAStopWaitForWhatIsBeingSent() {
    List<Boolean> waits = new ArrayList<>();
    provider.beforeAnswering(() -> waits.add(stops.isSending()));
    leaveFreightUnknown();
    assertThat(waits).containsExactly(true, true);
    assertThat(stops.isSending()).isFalse();

    provider.beforeFinding(() -> waits.add(stops.isSending()));
    activity.payOut(BOTH);
    assertThat(waits).as("asked about and sent again").containsExactly(true, true, false, true);
  }

  private void leaveFreightUnknown() {
    provider.answers(FREIGHT.key(), new Unknown("timeout"));
    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PaymentOutcomeUnknown.class);
  }

  @Test
  void paysNothingMoreWhenADeclinedPaymentIsPaidAfterAll() {
    declineFreight();
    provider.finds(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()));

    assertThat(activity.payOut(again()).results())
        .singleElement()
        .returns("PAYMENT_CONTRADICTION", LegResult::code);
    assertThat(provider.sent()).hasSize(2);
    assertThat(records.isOnRecord(again().legs().getFirst().key())).isFalse();
  }

  /** The provider says so by a notification, once the new key was sent and nobody heard of it. */
  @Test
  void resendsNothingOnceADeclinedPaymentIsKnownToBePaid() {
    declineFreight();
    LegOrder second = again().legs().getFirst();
    provider.answers(second.key(), new Unknown("timeout"));
    assertThatThrownBy(() -> activity.payOut(again())).isInstanceOf(PaymentOutcomeUnknown.class);
    assertThatThrownBy(() -> records.settle(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()), NOW))
        .isInstanceOf(PaymentContradiction.class);

    assertThat(activity.payOut(again()).results())
        .singleElement()
        .returns("PAYMENT_CONTRADICTION", LegResult::code);
    assertThat(provider.asked()).contains(second.key());
    assertThat(provider.sent()).as("the new key once").hasSize(3);
  }

  @Test
  void asksAboutDeclinedPaymentsBeforeEachResend() {
    declineFreight();
    LegOrder second = again().legs().getFirst();
    provider.answers(second.key(), new Unknown("timeout"));
    assertThatThrownBy(() -> activity.payOut(again())).isInstanceOf(PaymentOutcomeUnknown.class);
    provider.finds(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()));

    assertThat(activity.payOut(again()).results())
        .singleElement()
        .returns("PAYMENT_CONTRADICTION", LegResult::code);
    assertThat(provider.sent()).as("the new key once").hasSize(3);
  }

  @Test
  void tellsWhatIsPaidBesideAContradiction() {
    declineFreight();
    LegOrder second = again().legs().getFirst();
    provider.finds(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()));

    PayOut both = new PayOut("C-1", List.of(second, INDEMNITY), null, COVER);
    assertThat(activity.payOut(both).results())
        .extracting(LegResult::key, LegResult::paid)
        .containsExactly(tuple(second.key(), false), tuple(INDEMNITY.key(), true));
  }

  @Test
  void paysNothingMoreWhileNobodyKnowsOfADeclinedPayment() {
    declineFreight();
    provider.finds(FREIGHT.key(), new Unknown("timeout"));

    assertThatThrownBy(() -> activity.payOut(again())).isInstanceOf(PaymentOutcomeUnknown.class);
    assertThat(provider.sent()).hasSize(2);
  }

  @Test
  void paysUnderANewKeyWhatIsStillDeclined() {
    declineFreight();
    provider.finds(FREIGHT.key(), new Declined("PAYEE_NOT_EXIST", "No."));

    PayOut again = again();
    assertThat(activity.payOut(again).results()).containsExactly(paid(again.legs().getFirst()));
    assertThat(provider.asked()).containsExactly(FREIGHT.key());
  }

  private void declineFreight() {
    provider.answers(FREIGHT.key(), new Declined("PAYEE_NOT_EXIST", "No."));
    activity.payOut(BOTH);
  }

  private static PayOut again() {
    LegOrder second =
        new LegOrder("C-1/RETURN_FREIGHT/2", FREIGHT.leg(), FREIGHT.payee(), FREIGHT.amount(), "A");
    return new PayOut("C-1", List.of(second), null, COVER);
  }

  /** An operator says that it was paid elsewhere while the provider is asked. */
  @Test
  void sendsNothingThatIsSettledByHandMeanwhile() {
    leaveFreightUnknown();
    provider.beforeFinding(
        () -> records.settle(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()), NOW));

    assertThat(activity.payOut(BOTH).results()).containsExactly(paid(FREIGHT), paid(INDEMNITY));
    assertThat(provider.sent()).containsExactly(transfer(FREIGHT), transfer(INDEMNITY));
  }

  @Test
  void sendsNothingThatTheLedgerDoesNotLetGo() {
    records.drain();
    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(ReserveRefused.class);
    assertThat(provider.sent()).isEmpty();
  }

  @Test
  void putsAPaymentOnRecordBeforeItIsSent() {
    List<Boolean> known = new ArrayList<>();
    provider.beforeAnswering(() -> known.add(records.isOnRecord(FREIGHT.key())));

    activity.payOut(BOTH);
    assertThat(known.getFirst()).isTrue();
  }

  @Test
  void paysEachLegOnceAndInOrder() {
    PaidOut first = activity.payOut(BOTH);
    PaidOut second = activity.payOut(BOTH);

    assertThat(first.results()).containsExactly(paid(FREIGHT), paid(INDEMNITY));
    assertThat(second).isEqualTo(first);
    assertThat(provider.sent()).containsExactly(transfer(FREIGHT), transfer(INDEMNITY));
    assertThat(provider.asked()).isEmpty();
    assertThat(platform.sent()).isEmpty();
  }

  @Test
  void putsTheStepOnRecordBeforeAnythingIsSent() {
    PaidOut paidOut = activity.payOut(new PayOut("C-1", List.of(), FakeSteps.step(null), COVER));

    assertThat(outside.heard()).singleElement().isInstanceOf(ClaimStep.class);
    assertThat(paidOut.bounds())
        .containsExactly(new ResolvedBound(ClaimClock.PAYOUT, FakeSteps.DUE_AT, true));
  }

  @Test
  void doesNotHoldUpALegForAnotherThatIsStuck() {
    provider.answers(FREIGHT.key(), new Unknown("timeout"));

    assertThatThrownBy(() -> activity.payOut(BOTH))
        .isInstanceOf(PaymentOutcomeUnknown.class)
        .hasMessageContaining(FREIGHT.key())
        .message()
        .doesNotContain(INDEMNITY.key());

    assertThat(provider.sent()).containsExactly(transfer(FREIGHT), transfer(INDEMNITY));
    assertThat(records.outcome(FREIGHT.key())).hasValue(new Unknown("timeout"));
    assertThat(records.outcome(INDEMNITY.key())).hasValue(FakeProvider.paid(INDEMNITY.key()));
  }

  @Test
  void paysNotAgainWhatTheFirstTryPaidUnheard() {
    provider
        .answers(FREIGHT.key(), new Unknown("timeout"))
        .finds(FREIGHT.key(), FakeProvider.paid(FREIGHT.key()));
    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PaymentOutcomeUnknown.class);

    assertThat(activity.payOut(BOTH).results()).containsExactly(paid(FREIGHT), paid(INDEMNITY));

    assertThat(provider.sent()).containsExactly(transfer(FREIGHT), transfer(INDEMNITY));
    assertThat(provider.asked()).containsExactly(FREIGHT.key());
  }

  @Test
  void sendsTheIdenticalTransferAgainWhenTheProviderNeverHeardOfIt() {
    provider.answers(FREIGHT.key(), new Unknown("timeout"));
    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PaymentOutcomeUnknown.class);

    assertThat(activity.payOut(BOTH).results()).containsExactly(paid(FREIGHT), paid(INDEMNITY));

    assertThat(provider.sent())
        .containsExactly(transfer(FREIGHT), transfer(INDEMNITY), transfer(FREIGHT));
    assertThat(provider.asked()).containsExactly(FREIGHT.key());
  }

  @Test
  void takesNotFoundAfterSendingForUnknown() {
    provider.answers(FREIGHT.key(), new NotFound());

    assertThatThrownBy(() -> activity.payOut(BOTH)).isInstanceOf(PaymentOutcomeUnknown.class);
  }

  @Test
  void reportsADeclinedLegBesideAPaidOne() {
    provider.answers(FREIGHT.key(), new Declined("PAYEE_NOT_EXIST", "No."));

    for (int tries = 0; tries < 2; tries++) {
      assertThat(activity.payOut(BOTH).results())
          .containsExactly(declined(FREIGHT, "PAYEE_NOT_EXIST"), paid(INDEMNITY));
    }

    assertThat(provider.sent()).containsExactly(transfer(FREIGHT), transfer(INDEMNITY));
  }

  @Test
  void sendsNothingWithoutAnAccount() {
    records.forgetTheAccount();

    PaidOut paidOut = activity.payOut(BOTH);

    assertThat(paidOut.results())
        .extracting(LegResult::code)
        .containsExactly("NO_PAYEE_ACCOUNT", "NO_PAYEE_ACCOUNT");
    assertThat(provider.sent()).isEmpty();
  }

  @Test
  void sendsNothingThatContradictsTheRecords() {
    activity.payOut(BOTH);
    LegOrder other = leg(LegKind.RETURN_FREIGHT, 2000);

    assertThat(activity.payOut(new PayOut("C-1", List.of(other), null, COVER)).results())
        .singleElement()
        .returns("PAYMENT_CONTRADICTION", LegResult::code);

    assertThat(provider.sent()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = LegKind.class,
      names = {"ACCOUNT_CREDIT", "POINTS"})
  void leavesSmallSumsAndPointsToThePlatform(LegKind kind) {
    LegOrder credit = leg(kind, 5);
    platform.answers(credit.key(), new Unknown("timeout"));
    PayOut payOut = new PayOut("C-1", List.of(credit), null, COVER);
    assertThatThrownBy(() -> activity.payOut(payOut)).isInstanceOf(PaymentOutcomeUnknown.class);

    assertThat(activity.payOut(payOut).results()).containsExactly(paid(credit));

    assertThat(platform.asked()).containsExactly(credit.key());
    assertThat(platform.sent()).containsExactly(transfer(credit), transfer(credit));
    assertThat(provider.sent()).isEmpty();
  }

  private static LegOrder leg(LegKind kind, long amountMinor) {
    Money amount = Money.ofMinor(CurrencyUnit.of("CNY"), amountMinor);
    return new LegOrder("C-1/" + kind + "/1", kind, Payee.BUYER, amount, null);
  }

  private static Transfer transfer(LegOrder leg) {
    return new Transfer(leg.key(), "C-1", leg.amount(), FakePayments.ACCOUNT);
  }

  private static LegResult paid(LegOrder leg) {
    return new LegResult(leg.key(), true, FakeProvider.PAID_AT, "P-" + leg.key(), null, null);
  }

  /** The provider's own words are not among it. */
  private static LegResult declined(LegOrder leg, String code) {
    return new LegResult(leg.key(), false, NOW, null, code, null);
  }
}
