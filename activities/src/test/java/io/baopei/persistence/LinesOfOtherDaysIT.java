package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.activity.ReconcilingActivity;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.domain.reconciliation.StatedAccount;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.record.Reconciliations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to a line of one day and is on record on another one. */
@ExtendWith(DatabaseExtension.class)
final class LinesOfOtherDaysIT {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Instant NOON = AccountingDay.startOf(DAY).plus(Duration.ofHours(12));
  private static final Instant RUN = NOON.plus(Duration.ofDays(20));
  private static final Movement OUT = line("C-2/INDEMNITY/1", 100, "A-2");
  private static final Movement PAID = line("C-1/INDEMNITY/1", 29_900, "A-1");

  private final Database database;
  private final Reconciliations records;

  LinesOfOtherDaysIT(Database database) {
    this.database = database;
    this.records = new PostgresReconciliations(database.jdbc(), database.transactions());
  }

  @Test
  void areFoundByKeyAndByNumber() {
    records.replace(
        DAY,
        List.of(
            new Comparison(Finding.MISSING_HERE, null, OUT),
            new Comparison(Finding.MATCHED, PAID, PAID)),
        RUN);
    LocalDate later = DAY.plusDays(9);

    assertThat(others(later, OUT.key(), "none")).containsExactly(OUT);
    assertThat(others(later, "none", "A-1")).containsExactly(PAID);
    assertThat(others(later, OUT.key(), "A-2")).as("each once").containsExactly(OUT);
    assertThat(others(later, "C-9/INDEMNITY/1", "A-9")).isEmpty();
    assertThat(others(DAY.plusDays(1), OUT.key(), "A-2")).as("the run has its own").isEmpty();
  }

  /** The counterparty has taken it off its list. */
  @Test
  void areThoseOfTheLastRun() {
    records.replace(DAY, List.of(new Comparison(Finding.MISSING_HERE, null, OUT)), RUN);
    records.replace(DAY, List.of(), RUN.plusSeconds(1));
    assertThat(others(DAY.plusDays(9), OUT.key(), "none")).isEmpty();
  }

  /** A line is on record on its own day; what a person paid by it has it on its day as well. */
  @Test
  void areThoseOfTheirOwnDay() {
    records.replace(DAY.plusDays(3), List.of(new Comparison(Finding.MATCHED, PAID, PAID)), RUN);
    assertThat(others(DAY.plusDays(9), PAID.key(), "A-1")).isEmpty();
  }

  /** By key it is found as what came back; by its number nobody was paid by it. */
  @Test
  void areNoPaymentOnceTheyAreUndone() {
    records.replace(DAY, List.of(new Comparison(Finding.UNDONE, null, OUT)), RUN);
    assertThat(others(DAY.plusDays(9), OUT.key(), "none")).containsExactly(OUT);
    assertThat(others(DAY.plusDays(9), "none", "A-2")).isEmpty();
  }

  /** Days later somebody finds the line, which shows where it went, and marks the payment done. */
  @Test
  void comeToRestHoweverOftenTheyAreLookedAt() {
    ClaimOnRecord claim = ClaimOnRecord.filed(database);
    LegOrder order = claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
    LocalDate lineDay = DAY.minusDays(5);
    AtomicInteger seconds = new AtomicInteger();
    Movement line =
        new Movement(
            Book.TRANSFERS,
            order.key(),
            yuan(20_000),
            NOON.minus(Duration.ofDays(5)),
            "A-7",
            new StatedAccount("2088****chant"));
    ReconcilingActivity activity =
        new ReconcilingActivity(
            Map.of(
                Book.TRANSFERS,
                day -> Optional.of(day.equals(lineDay) ? List.of(line) : List.of())),
            records,
            Duration.ofHours(2),
            () -> RUN.plusSeconds(seconds.getAndIncrement()));
    assertThat(found(activity, lineDay)).containsExactly("MISSING_HERE");
    database.payments().settle(order.key(), new Paid("A-7", second(3)), second(3));
    markAsByHand(claim);

    for (int times = 0; times < 2; times++) {
      assertThat(found(activity, DAY)).containsExactly("MATCHED");
      assertThat(found(activity, lineDay)).containsExactly("MATCHED");
    }
  }

  private List<String> found(ReconcilingActivity activity, LocalDate day) {
    activity.reconcile(new ReconcileDay(day));
    return records.find(day).orElseThrow().lines().stream()
        .filter(line -> line.settledOn() == null)
        .map(line -> line.comparison().finding().name())
        .toList();
  }

  /** Nobody was paid who is missing there: there is no line. */
  @Test
  void areTheirsAlone() {
    records.replace(DAY, List.of(new Comparison(Finding.MISSING_THERE, PAID, null)), RUN);
    assertThat(others(DAY.plusDays(9), PAID.key(), "A-1")).isEmpty();
  }

  @Test
  void areHeldAgainstWhatAPersonSaidWasPaid() {
    ClaimOnRecord claim = ClaimOnRecord.filed(database);
    LegOrder byHand = claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
    claim.pays(claim.order(LegKind.RETURN_FREIGHT, 1, 1_000), second(2));
    markAsByHand(claim);
    assertThat(records.paidByHand(Set.of("BANK-77"))).as("not settled").isEmpty();
    database.payments().settle(byHand.key(), new Paid("BANK-77", second(3)), second(3));
    markAsByHand(claim);

    assertThat(records.paidByHand(Set.of("BANK-77", "other")))
        .singleElement()
        .returns(byHand.key(), Movement::key)
        .returns(true, Movement::byHand);
    assertThat(records.paidByHand(Set.of("other"))).isEmpty();
  }

  private static void markAsByHand(ClaimOnRecord claim) {
    claim.spoil("payments", "UPDATE payments SET settled_by_hand = true WHERE leg = 'INDEMNITY'");
  }

  private List<Movement> others(LocalDate day, String key, String reference) {
    return records.linesOfOtherDays(
        day.minusDays(1), day.plusDays(1), Set.of(key), Set.of(reference));
  }

  private static Movement line(String key, long fen, String reference) {
    return new Movement(Book.TRANSFERS, key, yuan(fen), NOON, reference);
  }
}
