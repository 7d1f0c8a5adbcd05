package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.domain.reconciliation.StatedAccount;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.Reconciliations;
import io.baopei.port.record.Reconciliations.Difference;
import io.baopei.port.record.Reconciliations.Explanation;
import io.baopei.port.record.Reconciliations.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class ReconciliationsIT {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Instant FIRST = Instant.parse("2026-03-06T02:00:00Z");
  private static final Instant NEXT = FIRST.plus(Duration.ofDays(1));

  private static final Movement PAID = transfer("C-1/INDEMNITY/1", 29_900, "A-1");
  private static final Movement LOST = transfer("C-2/INDEMNITY/1", 100, "A-2");
  private static final Movement FOREIGN = transfer("X", 7, "A-3");
  private static final Comparison MATCHED = new Comparison(Finding.MATCHED, PAID, PAID);
  private static final Comparison MISSING = new Comparison(Finding.MISSING_THERE, LOST, null);
  private static final Comparison EXTRA = new Comparison(Finding.MISSING_HERE, null, FOREIGN);
  private static final Comparison OTHER =
      new Comparison(Finding.DIFFERENT_AMOUNT, LOST, transfer("C-2/INDEMNITY/1", 101, "A-2"));

  private final Database database;
  private final Reconciliations records;

  ReconciliationsIT(Database database) {
    this.database = database;
    this.records = new PostgresReconciliations(database.jdbc(), database.transactions());
  }

  @Test
  void keepsARunAndTheSameRunAgain() {
    records.replace(DAY, List.of(MATCHED, MISSING, EXTRA), FIRST);
    List<Line> first = records.find(DAY).orElseThrow().lines();
    assertThat(first).extracting(Line::comparison).containsExactly(MATCHED, MISSING, EXTRA);
    assertThat(first).extracting(Line::firstSeenOn).containsOnly(DAY.plusDays(1));

    records.replace(DAY, List.of(MATCHED, MISSING, EXTRA), FIRST);
    assertThat(records.find(DAY).orElseThrow().lines()).isEqualTo(first);
    assertThat(records.find(DAY.plusDays(1))).isEmpty();
    assertThat(records.lastDay()).contains(DAY);
    records.replace(DAY.plusDays(1), List.of(), FIRST);
    assertThat(records.lastDay()).as("a day that is not over").contains(DAY);
  }

  @Test
  void remembersWhenADifferenceWasFirstSeen() {
    records.replace(DAY, List.of(MISSING), FIRST);
    records.replace(DAY, List.of(MISSING, EXTRA), NEXT);

    assertThat(records.open(10))
        .extracting(line -> line.comparison().finding() + " " + line.firstSeenOn())
        .containsExactly("MISSING_THERE 2026-03-06", "MISSING_HERE 2026-03-07");
    assertThat(records.open(1)).hasSize(1);
  }

  @Test
  void settlesADifferenceThatIsGoneAndOpensItAgain() {
    records.replace(DAY, List.of(MISSING, EXTRA), FIRST);
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).containsExactly(DAY);

    records.replace(DAY, List.of(OTHER), NEXT);
    assertThat(records.open(10)).extracting(Line::comparison).containsExactly(OTHER);
    assertThat(records.find(DAY).orElseThrow().lines())
        .extracting(line -> line.comparison().finding() + " " + line.settledOn())
        .containsExactlyInAnyOrder(
            "MISSING_THERE 2026-03-07", "DIFFERENT_AMOUNT null", "MISSING_HERE 2026-03-07");
    assertThat(records.countOpen())
        .containsEntry(Finding.DIFFERENT_AMOUNT, 1)
        .containsEntry(Finding.MISSING_HERE, 0)
        .doesNotContainKey(Finding.MATCHED);

    records.replace(DAY, List.of(MISSING), NEXT.plus(Duration.ofDays(1)));
    assertThat(records.open(10))
        .extracting(line -> line.comparison().finding() + " " + line.firstSeenOn())
        .containsExactly("MISSING_THERE 2026-03-06");
    records.replace(DAY, List.of(), NEXT.plus(Duration.ofDays(2)));
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).isEmpty();
  }

  @Test
  void keepsAnExplanationWhileTheSumsAreTheSame() {
    Movement back = transfer("C-2/INDEMNITY/1", -100, "B-1");
    records.replace(DAY, List.of(new Comparison(Finding.CAME_BACK, null, back)), FIRST);
    Difference difference =
        new Difference(
            DAY, Book.TRANSFERS, "C-2/INDEMNITY/1", Finding.CAME_BACK, "B-1", null, -100L);
    Explanation said = new Explanation("ops-1", FIRST, new Reason("PAID_AGAIN", null));

    assertThat(records.explain(difference, said).orElseThrow().explanation()).isEqualTo(said);
    assertThat(records.open(10)).isEmpty();
    assertThat(records.countOpen()).containsEntry(Finding.CAME_BACK, 0);
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1)))
        .as("looked at on, for it may be gone, or come up otherwise")
        .containsExactly(DAY);
    records.replace(DAY, List.of(new Comparison(Finding.CAME_BACK, null, back)), NEXT);
    assertThat(records.open(10)).as("the same again").isEmpty();

    Movement more = transfer("C-2/INDEMNITY/1", -200, "B-1");
    records.replace(DAY, List.of(new Comparison(Finding.CAME_BACK, null, more)), NEXT);
    assertThat(records.open(10)).as("another sum").hasSize(1);
  }

  @Test
  void opensAnExplainedDifferenceThatWasGoneAndIsBack() {
    records.replace(DAY, List.of(EXTRA), FIRST);
    Difference extra =
        new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_HERE, "A-3", null, 7L);
    records.explain(extra, new Explanation("ops-1", FIRST, new Reason("RECALLED", null)));
    records.replace(DAY, List.of(), NEXT);
    assertThat(records.find(DAY).orElseThrow().lines().getFirst().settledOn()).isNotNull();

    records.replace(DAY, List.of(EXTRA), NEXT.plus(Duration.ofDays(1)));
    assertThat(records.open(10)).hasSize(1);
  }

  @Test
  void explainsOnlyDifferencesThatAreThere() {
    records.replace(DAY, List.of(MATCHED, EXTRA), FIRST);
    Explanation said = new Explanation("ops-1", FIRST, new Reason("RECALLED", "By telephone."));
    Difference extra =
        new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_HERE, "A-3", null, 7L);
    Difference other =
        new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_HERE, "A-4", null, 7L);

    assertThat(records.explain(other, said)).isEmpty();
    Difference otherSum =
        new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_HERE, "A-3", null, 8L);
    Difference otherKind =
        new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_THERE, "A-3", null, 7L);
    Difference otherBook =
        new Difference(DAY, Book.REFUNDS, "X", Finding.MISSING_HERE, "A-3", null, 7L);
    assertThat(List.of(otherSum, otherKind, otherBook))
        .allSatisfy(each -> assertThat(records.explain(each, said)).isEmpty());
    assertThat(records.explain(extra, said)).isPresent();
    Explanation better = new Explanation("ops-2", NEXT, new Reason("RECALLED", "In writing."));
    assertThat(records.explain(extra, better).orElseThrow().explanation()).isEqualTo(better);
    records.replace(DAY, List.of(MATCHED), NEXT);
    assertThat(records.explain(extra, said)).as("settled").isEmpty();
    assertThat(List.of("DELETE FROM", "TRUNCATE", "UPDATE"))
        .allSatisfy(
            verb ->
                assertThatThrownBy(
                        () ->
                            database
                                .jdbc()
                                .sql(
                                    verb
                                        + " reconciliation_explanations"
                                        + (verb.equals("UPDATE") ? " SET reason_code = 'X'" : ""))
                                .update())
                    .hasStackTraceContaining("permission denied"));
  }

  @Test
  void keepsTwoPartsThatCameBackUnderOneNumber() {
    Movement one = transfer("C-2/INDEMNITY/1", -100, "L-1");
    Movement other = transfer("C-2/INDEMNITY/1", -100, "L-2");
    records.replace(
        DAY,
        List.of(
            new Comparison(Finding.CAME_BACK, null, one),
            new Comparison(Finding.CAME_BACK, null, other)),
        FIRST);
    assertThat(records.open(10)).hasSize(2);
  }

  /** A payment that was unknown is told of later, with the instant at which it was made. */
  @Test
  void looksAgainAtADayOnWhichSomethingIsBookedSince() {
    reconciled(0);
    Instant looked = FIRST.plus(Duration.ofDays(2));
    records.replace(DAY, List.of(), looked);
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).isEmpty();
    String claimId = paidOn(DAY);

    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).containsExactly(DAY);
    assertThat(records.paidOf(Set.of(claimId + "/INDEMNITY/1", "C-9/INDEMNITY/1")))
        .containsExactly(claimId + "/INDEMNITY/1");
    Movement booked = records.paid(DAY, DAY).getFirst();
    records.replace(DAY, List.of(new Comparison(Finding.MATCHED, booked, booked)), looked);
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).isEmpty();
  }

  /** Rights or keys are wrong from the first day on: nothing was ever reconciled. */
  @Test
  void knowsThatItIsBehindThoughNoRunEverSucceeded() {
    assertThat(records.lastDay()).as("nothing to reconcile").isEmpty();
    paidOn(DAY);

    assertThat(records.lastDay()).contains(DAY.minusDays(1));
    assertThat(records.daysWithOpen(DAY.minusDays(9), DAY.plusDays(2)))
        .containsExactly(DAY, DAY.plusDays(1));
  }

  /** Statements may come on the day after the next. */
  @Test
  void looksTwiceAtEveryDay() {
    records.replace(DAY, List.of(), FIRST);
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).containsExactly(DAY);
    records.replace(DAY, List.of(), NEXT);
    assertThat(records.daysWithOpen(DAY, DAY.plusDays(1))).isEmpty();
  }

  private String paidOn(LocalDate day) {
    database.policies().register(registered(policy("P-1", "S-1")));
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    String claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    LegOrder indemnity = leg(claimId, LegKind.INDEMNITY, 20_000);
    database.payments().reserve(claimId, List.of(indemnity), yuan(30_900), FILED);
    database.payments().begin(claimId, indemnity, FILED);
    Instant at = AccountingDay.startOf(day).plus(Duration.ofHours(3));
    database.payments().settle(indemnity.key(), new PaymentOutcome.Paid("A-1", at), at);
    return claimId;
  }

  /** The provider was away for three days, and the days after them went well. */
  @Test
  void knowsTheDaysThatWereLeftOut() {
    assertThat(records.daysWithOpen(DAY.minusDays(9), DAY)).as("never run").isEmpty();
    assertThat(records.lastDay()).isEmpty();
    reconciled(0, 4);
    // A run of a day that was not over does not count.
    records.replace(DAY.plusDays(2), List.of(), FIRST);

    assertThat(records.daysWithOpen(DAY.minusDays(9), DAY.plusDays(6)))
        .containsExactly(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3), DAY.plusDays(5));
    assertThat(records.daysWithOpen(DAY.plusDays(2), DAY.plusDays(3)))
        .containsExactly(DAY.plusDays(2));
    assertThat(records.lastDay()).as("before the first that was left out").contains(DAY);

    reconciled(1, 2, 3);
    assertThat(records.daysWithOpen(DAY.minusDays(9), DAY.plusDays(5))).isEmpty();
    assertThat(records.lastDay()).contains(DAY.plusDays(4));
  }

  /** For the second time, when no statement can come any more. */
  private void reconciled(int... days) {
    for (int day : days) {
      records.replace(DAY.plusDays(day), List.of(), NEXT.plus(Duration.ofDays(day)));
    }
  }

  @Test
  void tellsTwoLinesUnderOneKeyApart() {
    Movement again = transfer("C-1/INDEMNITY/1", 29_900, "A-9");
    Comparison second = new Comparison(Finding.MISSING_HERE, null, again);
    records.replace(DAY, List.of(MATCHED, second, EXTRA), FIRST);
    assertThat(records.find(DAY).orElseThrow().lines()).hasSize(3);
  }

  @Test
  void readsOffTheLedgerWhatIsPaidAndNothingElse() {
    database.policies().register(registered(policy("P-1", "S-1")));
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    String claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    LegOrder indemnity = leg(claimId, LegKind.INDEMNITY, 20_000);
    LegOrder freight = leg(claimId, LegKind.RETURN_FREIGHT, 1_000);
    LegOrder credit = leg(claimId, LegKind.ACCOUNT_CREDIT, 5);
    PostgresPaymentRecords payments = database.payments();
    List<LegOrder> legs = List.of(indemnity, freight, credit);
    payments.reserve(claimId, legs, yuan(1_000_000), FILED);
    legs.forEach(leg -> payments.begin(claimId, leg, FILED));
    Instant at = Instant.parse("2026-03-05T15:59:59Z");
    payments.settle(indemnity.key(), new PaymentOutcome.Paid("A-1", at), at);
    payments.settle(freight.key(), new PaymentOutcome.Unknown("no answer"), at);
    payments.settle(credit.key(), new PaymentOutcome.Paid("CRD-1", at.plusSeconds(1)), at);

    assertThat(records.paid(DAY, DAY))
        .containsExactly(
            new Movement(Book.TRANSFERS, indemnity.key(), yuan(20_000), at, "A-1", merchants()));
    assertThat(records.paid(DAY.plusDays(1), DAY.plusDays(1)))
        .containsExactly(
            new Movement(
                Book.CREDITS, credit.key(), yuan(5), at.plusSeconds(1), "CRD-1", merchants()));
    assertThat(records.paid(DAY, DAY.plusDays(1))).hasSize(2);
  }

  @Test
  void readsOffTheAccountThatSomebodyGaveLater() {
    database.policies().register(registered(policy("P-1", "S-1")));
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    ClaimId claimId = new ClaimId(((FilingResult.Filed) filed).claim().input().claimId());
    PayeeAccount given = new PayeeAccount("ALIPAY", "shop77@example.com", "Shop 77");
    String ref = new PostgresPayeeAccounts(database.jdbc()).keep(claimId, given, "ops-1");
    LegOrder leg =
        new LegOrder(
            claimId.value() + "/INDEMNITY/2", LegKind.INDEMNITY, Payee.MERCHANT, yuan(200), ref);
    PostgresPaymentRecords payments = database.payments();
    payments.reserve(claimId.value(), List.of(leg), yuan(1_000_000), FILED);
    payments.begin(claimId.value(), leg, FILED);
    payments.settle(leg.key(), new PaymentOutcome.Paid("A-1", FILED), FILED);

    assertThat(records.paid(DAY, DAY))
        .extracting(Movement::payee)
        .containsExactly(new StatedAccount("shop77@example.com"));
  }

  @Test
  void keepsADifferenceOfPayeesAndNoAccount() {
    records.replace(DAY, List.of(new Comparison(Finding.DIFFERENT_PAYEE, PAID, PAID)), FIRST);
    assertThat(records.open(10))
        .extracting(line -> line.comparison().finding())
        .containsExactly(Finding.DIFFERENT_PAYEE);
  }

  private static StatedAccount merchants() {
    return new StatedAccount(Situations.MERCHANTS.account());
  }

  private static LegOrder leg(String claimId, LegKind kind, long fen) {
    return new LegOrder(claimId + "/" + kind + "/1", kind, Payee.MERCHANT, yuan(fen), null);
  }

  private static Movement transfer(String key, long fen, String reference) {
    return new Movement(
        Book.TRANSFERS, key, yuan(fen), Instant.parse("2026-03-05T04:00:00Z"), reference);
  }
}
