package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.reserving;
import static io.baopei.persistence.Situations.step;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords.Progress;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What keeps money from going twice although an attempt is under way that nobody waits for. */
@ExtendWith(DatabaseExtension.class)
final class PaymentFencesIT {

  private static final Money COST = yuan(29_900);
  private static final Leg INDEMNITY =
      Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, COST, List.of("S3-6"));
  private static final Leg REFUND = Leg.notDue(LegKind.REFUND, Payee.BUYER, COST, List.of("T-F5"));

  private final Database database;
  private final PostgresPaymentRecords payments;
  private final ViewSketch claim;
  private final String claimId;
  private final BooksOfClaim books;

  PaymentFencesIT(Database database) {
    this.database = database;
    this.payments = database.payments();
    database.policies().register(registered(policy("P-1", "S-1")));
    FilingResult filed =
        database
            .claims()
            .file(filing("RF-1", "S-1"), FILED, facts -> opened(filing("RF-1", "S-1"), facts));
    this.claim = ViewSketch.of(((FilingResult.Filed) filed).claim().input());
    this.claimId = claim.input().claimId();
    this.books = new BooksOfClaim(database, claimId);
    database.steps().append(reserving(1, claim.in(Stage.PAYOUT).view(), COST, yuan(100_000)));
  }

  @Test
  void beginsNothingThatTheClaimHasAsPaid() {
    markDone("BANK-77");

    assertThatThrownBy(() -> payments.begin(claimId, order(1), FILED))
        .isInstanceOf(PaymentContradiction.class)
        .hasMessageContaining("not owed");
    assertThat(payments.isOnRecord(order(1).key())).isFalse();
    assertThat(books.entries()).containsExactly("RESERVED", "PAID_BY_HAND");
  }

  @Test
  void beginsNothingOfAClosedClaim() {
    database.steps().append(step(2, claim.closedAs(Outcome.WITHDRAWN).view(), "CLOSED"));

    assertThatThrownBy(() -> payments.begin(claimId, order(1), FILED))
        .isInstanceOf(PaymentContradiction.class);
    assertThatThrownBy(() -> payments.begin(refund(), FILED))
        .isInstanceOf(PaymentContradiction.class);
  }

  /** The claim goes on with its other legs; the attempt that still runs finds it settled. */
  @Test
  void settlesAtOnceWhatAnOperatorSaysWasPaidElsewhere() {
    payments.begin(claimId, order(1), FILED);
    payments.settle(order(1).key(), new Unknown("no answer"), FILED);
    markDone("BANK-77");

    assertThat(payments.begin(claimId, order(1), FILED))
        .isEqualTo(new Progress(Optional.of(new Paid("BANK-77", FILED)), true));
    assertThat(books.entries()).containsExactly("RESERVED", "SENT", "PAID");
    assertThat(byHand()).isTrue();
  }

  /** The provider's answer was on record before the claim heard of it; the payee has it twice. */
  @Test
  void tellsOnceThatBothAProviderAndAPersonPaid() {
    payments.begin(claimId, order(1), FILED);
    payments.settle(order(1).key(), new Paid("A-1", FILED), FILED);
    markDone("BANK-77");
    Leg done = INDEMNITY.paid(FILED, "BANK-77");
    database.steps().append(step(3, claim.in(Stage.PAYOUT).owing(done).view(), "AGAIN"));

    assertThat(contradictions()).isEqualTo(1);
    assertThat(database.count("notices WHERE kind = 'PAYMENT_CONTRADICTED'")).isEqualTo(1);
    assertThat(payments.begin(claimId, order(1), FILED).outcome())
        .as("the first word stands")
        .contains(new Paid("A-1", FILED));
  }

  @Test
  void takesThePaymentsOwnNumberForNothingNew() {
    payments.begin(claimId, order(1), FILED);
    payments.settle(order(1).key(), new Paid("A-1", FILED), FILED);
    markDone("A-1");
    assertThat(contradictions()).isZero();
  }

  /** That the order was not carried out as well is the best news there could be. */
  @Test
  void isNotContradictedByARefusalOfWhatWasPaidElsewhere() {
    payments.begin(claimId, order(1), FILED);
    payments.settle(order(1).key(), new Unknown("no answer"), FILED);
    markDone("BANK-77");

    payments.settle(order(1).key(), new Declined("PAYEE_NOT_EXIST", "No."), FILED);
    assertThat(contradictions()).isZero();
    assertThatThrownBy(() -> payments.settle(order(1).key(), new Paid("A-1", FILED), FILED))
        .isInstanceOf(PaymentContradiction.class);
  }

  @Test
  void letsNothingGoBesideAPaymentThatWasMadeAfterAll() {
    payments.begin(claimId, order(1), FILED);
    payments.settle(order(1).key(), new Declined("PAYEE_NOT_EXIST", "No."), FILED);
    payments.begin(claimId, order(2), FILED);
    payments.requireUncontradicted(order(2).key());

    assertThatThrownBy(() -> payments.settle(order(1).key(), new Paid("A-1", FILED), FILED))
        .isInstanceOf(PaymentContradiction.class);
    assertThatThrownBy(() -> payments.requireUncontradicted(order(2).key()))
        .isInstanceOf(PaymentContradiction.class)
        .hasMessageContaining(order(1).key());
    assertThatThrownBy(() -> payments.requireUncontradicted(order(3).key()))
        .as("not begun yet")
        .isInstanceOf(PaymentContradiction.class);
  }

  @Test
  void takesAnotherSumForNoAnswer() {
    payments.begin(claimId, order(1), FILED);

    assertThatThrownBy(
            () -> payments.settle(order(1).key(), new Paid("A-1", FILED, yuan(2_990)), FILED))
        .isInstanceOf(PaymentContradiction.class);
    assertThat(books.entries()).containsExactly("RESERVED", "SENT");
    payments.settle(order(1).key(), new Paid("A-1", FILED, COST), FILED);
    assertThat(books.entries()).containsExactly("RESERVED", "SENT", "PAID");
  }

  @Test
  void settlesARefundThatThePlatformSaysIsDone() {
    leaveTheRefundUnknown();
    refunded(Leg.REFUNDED_OUTSIDE);

    assertThat(payments.begin(refund(), FILED).outcome())
        .contains(new Paid(Leg.REFUNDED_OUTSIDE, FILED));
    assertThat(books.entries()).containsExactly("RESERVED", "REFUNDED");
    assertThat(byHand()).isFalse();
  }

  /** The event came first, and the answer to our order with its number after it. */
  @Test
  void takesTheAnswerToARefundForTheSameNewsAsThePlatformsEvent() {
    leaveTheRefundUnknown();
    refunded(Leg.REFUNDED_OUTSIDE);
    payments.settle(refund().key(), new Paid("RFD-1", FILED), FILED);
    assertThat(contradictions()).isZero();
    assertThatThrownBy(
            () -> payments.settle(refund().key(), new Paid("RFD-1", FILED, yuan(1)), FILED))
        .as("of another sum")
        .isInstanceOf(PaymentContradiction.class);
  }

  /** Refunded elsewhere, says the operator; the platform's list may have our order as well. */
  @Test
  void takesAnOperatorsRefundForTheOneWithItsNumber() {
    leaveTheRefundUnknown();
    refunded("BANK-77");

    assertThat(payments.begin(refund(), FILED).outcome()).contains(new Paid("BANK-77", FILED));
    assertThat(books.entries()).containsExactly("RESERVED", "REFUNDED");
    assertThat(byHand()).isTrue();
  }

  /** That the list has our order after all is a line without a payment, which is found. */
  @Test
  void declinesARefundInWhosePlaceAnotherSumWasRefunded() {
    leaveTheRefundUnknown();
    Leg other = REFUND.of(yuan(10_000)).paid(FILED, "RFD-1");
    database.steps().append(step(2, claim.owing(other).view(), "REFUNDED"));

    assertThat(payments.begin(refund(), FILED).outcome().orElseThrow())
        .isInstanceOf(Declined.class);
    assertThat(books.entries()).containsExactly("RESERVED");
  }

  @Test
  void leavesNoRefundUnknownWhenTheClaimClosesWithoutIt() {
    leaveTheRefundUnknown();
    ViewSketch closed = claim.owing(REFUND).closedAs(Outcome.REFUND_CLOSED);
    database.steps().append(step(2, closed.view(), "CLOSED"));

    assertThat(payments.begin(refund(), FILED).outcome().orElseThrow())
        .isInstanceOf(Declined.class);
  }

  private void leaveTheRefundUnknown() {
    payments.begin(refund(), FILED);
    payments.settle(refund().key(), new Unknown("no answer"), FILED);
  }

  private void refunded(String reference) {
    database.steps().append(step(2, claim.owing(REFUND.paid(FILED, reference)).view(), "REFUNDED"));
  }

  private void markDone(String reference) {
    Leg done = INDEMNITY.paid(FILED, reference);
    database.steps().append(step(2, claim.in(Stage.PAYOUT).owing(done).view(), "MARKED_DONE"));
  }

  private int contradictions() {
    return database.count("payment_history WHERE contradicts");
  }

  private boolean byHand() {
    return database
        .jdbc()
        .sql("SELECT settled_by_hand FROM payments WHERE claim_id = :claimId")
        .param("claimId", claimId)
        .query(Boolean.class)
        .single();
  }

  private LegOrder order(int attempt) {
    return new LegOrder(
        claimId + "/INDEMNITY/" + attempt, LegKind.INDEMNITY, Payee.MERCHANT, COST, null);
  }

  private RefundBuyer refund() {
    return new RefundBuyer(claimId + "/REFUND/1", claimId, "O-1", "S-1", "RF-1", COST);
  }
}
