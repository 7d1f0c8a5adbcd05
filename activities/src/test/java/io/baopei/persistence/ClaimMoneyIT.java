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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.ClaimsFunds.Limit;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.PaymentContradiction;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a claim's steps book, from its approval to its end. */
@ExtendWith(DatabaseExtension.class)
final class ClaimMoneyIT {

  private static final Money COST = yuan(30_900);

  /** Enough for more than one such claim, so that it is not the cover that refuses a second. */
  private static final Money COVER = yuan(100_000);

  private static final Leg INDEMNITY =
      Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, COST, List.of("S3-6"));
  private static final String INDEMNITIES = "MERCHANT/M-77/INDEMNITIES/CNY";
  private static final String FUNDS = "INSURER/INS-1/FUNDS/CNY";

  private final Database database;
  private final PostgresPaymentRecords payments;
  private final ViewSketch claim;
  private final String claimId;
  private final BooksOfClaim books;

  ClaimMoneyIT(Database database) {
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
  }

  /** The activity that appends a step is repeated until its answer arrives. */
  @Test
  void setsAsideOnceWhatAStepSaysTwice() {
    append(approval());
    append(approval());
    assertThat(books.entries()).containsExactly("RESERVED");

    payments.begin(claimId, order(), FILED);
    append(approval());
    payments.settle(order().key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);
    append(approval());
    assertThat(books.entries()).containsExactly("RESERVED", "SENT", "PAID");
    assertThat(books.reserve()).isZero();
    assertThat(books.committed()).isEqualTo(30_900);
  }

  @Test
  void setsAsideWhatALaterApprovalAddsAndNoMore() {
    append(reserving(1, claim.in(Stage.REFUND).view(), yuan(10_000), COVER));
    append(reserving(2, claim.in(Stage.PAYOUT).view(), yuan(12_000), COVER));
    assertThat(books.reserve()).isEqualTo(12_000);
  }

  @Test
  void freesTheReserveAndTheCoverOfAClaimThatCloses() {
    append(approval());
    append(step(2, claim.closedAs(Outcome.WITHDRAWN).view(), "CLOSED"));

    assertThat(books.entries()).containsExactly("RESERVED", "RELEASED");
    assertThat(books.reserve()).isZero();
    assertThat(books.balanceOf(FUNDS)).isZero();
    assertThat(books.committed()).isZero();
    append(step(2, claim.closedAs(Outcome.WITHDRAWN).view(), "CLOSED"));
    assertThat(books.entries()).as("once").containsExactly("RESERVED", "RELEASED");
  }

  @Test
  void setsNothingAsideForAClosedClaim() {
    append(approval());
    append(step(2, claim.closedAs(Outcome.WITHDRAWN).view(), "CLOSED"));
    append(approval());
    assertThat(books.entries()).containsExactly("RESERVED", "RELEASED");
    assertThatThrownBy(() -> payments.reserve(claimId, List.of(order()), COVER, FILED))
        .isInstanceOf(PaymentContradiction.class)
        .hasMessageContaining("the claim is closed");
    assertThat(books.reserve()).isZero();
  }

  @Test
  void booksOutOfTheReserveWhatWasPaidByHand() {
    append(approval());
    append(markedDone());
    append(markedDone());

    assertThat(books.entries()).containsExactly("RESERVED", "PAID_BY_HAND");
    assertThat(books.balanceOf(INDEMNITIES)).isEqualTo(30_900);
    assertThat(books.reserve()).isZero();
    books.assertRight();
  }

  /** A claim that is parked since the fund is drawn has no reserve; somebody paid it elsewhere. */
  @Test
  void booksWhatWasPaidByHandBeyondTheLimit() {
    limit(yuan(20_000));
    append(approval());
    assertThat(books.entries()).as("the fund does not suffice").isEmpty();

    assertThatCode(() -> append(markedDone())).doesNotThrowAnyException();
    append(markedDone());

    assertThat(books.entries()).containsExactly("PAID_BY_HAND");
    assertThat(books.balanceOf(FUNDS)).isEqualTo(-30_900);
    assertThat(books.committed()).isEqualTo(30_900);
    books.assertRight();
  }

  /** The buyer may be sending the goods already: the limit can be raised before it is payable. */
  @Test
  void warnsOperatorsOnceThatACostCannotBeSetAside() {
    limit(yuan(20_000));
    append(approval());
    append(approval());

    assertThat(
            database
                .jdbc()
                .sql(
                    "SELECT told || ' ' || (content #>> '{reason,code}') FROM notices "
                        + "WHERE kind = 'RESERVE_REFUSED'")
                .query(String.class)
                .list())
        .containsExactly("OPS FUNDS_EXHAUSTED");
  }

  @Test
  void booksWhatWasPaidByHandBeyondTheCover() {
    append(reserving(1, claim.in(Stage.PAYOUT).view(), yuan(10_000), yuan(10_000)));
    append(markedDone());

    assertThat(books.committed()).isEqualTo(30_900);
    assertThat(books.reserve()).isZero();
    books.assertRight();
    spoil("ledger_covers", "UPDATE ledger_covers SET committed = committed + 1");
    assertThat(books.broken()).contains("09-no-sub-order-above-its-cover");
  }

  @Test
  void losesNothingThatIsRefusedAtTheEnd() {
    append(approval());
    append(markedDone());
    ClaimStep other =
        step(3, claim.owing(paid(INDEMNITY.of(yuan(1)))).closedAs(Outcome.PAID).view(), "CLOSED");
    assertThatIllegalStateException()
        .isThrownBy(() -> append(other))
        .isExactlyInstanceOf(IllegalStateException.class)
        .withCauseInstanceOf(PaymentContradiction.class);
  }

  /** With the table's guards off, as only its owner can. */
  private void spoil(String table, String statement) {
    database
        .transactions()
        .executeWithoutResult(
            status ->
                Guards.without(database, table, () -> database.jdbc().sql(statement).update()));
  }

  private void append(ClaimStep step) {
    database.steps().append(step);
  }

  private ClaimStep approval() {
    return reserving(1, claim.in(Stage.PAYOUT).view(), COST, COVER);
  }

  private ClaimStep markedDone() {
    return step(2, claim.owing(paid(INDEMNITY)).closedAs(Outcome.PAID).view(), "CLOSED");
  }

  private static Leg paid(Leg leg) {
    return leg.paid(FILED, "BANK-1");
  }

  private LegOrder order() {
    return new LegOrder(claimId + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.MERCHANT, COST, null);
  }

  private void limit(Money to) {
    Reason drill = new Reason("DRILL", null);
    new PostgresClaimsFunds(database.jdbc())
        .set(new Limit(Owner.INSURER, "INS-1", CurrencyUnit.of("CNY"), to, "ops-1", FILED, drill));
  }
}
