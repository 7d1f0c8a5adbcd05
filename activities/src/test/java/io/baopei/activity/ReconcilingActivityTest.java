package io.baopei.activity;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.payment.CounterpartyStatements;
import io.baopei.port.record.Reconciliations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReconcilingActivityTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Instant NOON = AccountingDay.startOf(DAY).plus(Duration.ofHours(12));
  private static final Instant MORNING_AFTER = NOON.plus(Duration.ofHours(22));

  private final Records records = new Records();
  private final List<LocalDate> asked = new ArrayList<>();

  @Test
  void putsOnRecordWhatItFinds() {
    records.paid.add(transfer("C-1/INDEMNITY/1", 100));
    records.paid.add(transfer("C-2/INDEMNITY/1", 100));
    ReconciledDay done =
        at(MORNING_AFTER, day -> Optional.of(List.of(transfer("C-1/INDEMNITY/1", 100))));

    assertThat(done).isEqualTo(new ReconciledDay(DAY, 1, 1, List.of(DAY.minusDays(3))));
    assertThat(records.lines)
        .extracting(Comparison::finding)
        .containsExactly(Finding.MATCHED, Finding.MISSING_THERE);
    assertThat(asked).containsExactly(DAY, DAY.minusDays(1), DAY.plusDays(1));
  }

  @Test
  void tellsWhatCameBackOfAPaymentFromWhatWasNeverOne() {
    records.paid.add(transfer("C-1/INDEMNITY/1", 100));
    at(
        MORNING_AFTER,
        day ->
            Optional.of(
                List.of(
                    transfer("C-1/INDEMNITY/1", 100),
                    transfer("C-1/INDEMNITY/1", -100),
                    transfer("C-2/INDEMNITY/1", 100),
                    transfer("C-2/INDEMNITY/1", -100))));

    assertThat(records.lines)
        .extracting(line -> line.key() + " " + line.finding())
        .containsExactlyInAnyOrder(
            "C-1/INDEMNITY/1 MATCHED",
            "C-1/INDEMNITY/1 CAME_BACK",
            "C-2/INDEMNITY/1 UNDONE",
            "C-2/INDEMNITY/1 UNDONE");
  }

  /** What belongs to a line of the day may be on another one, further away than the neighbours. */
  @Test
  void looksAtOtherDaysForWhatBelongsToALine() {
    Movement said =
        new Movement(
            Book.TRANSFERS,
            "C-1/INDEMNITY/1",
            Money.parse("CNY 1"),
            NOON.plus(Duration.ofDays(5)),
            "BANK-77",
            null,
            true);
    records.byHand.add(said);
    Movement line = new Movement(Book.TRANSFERS, "X", Money.parse("CNY 1"), NOON, "BANK-77");
    Instant longAgo = NOON.minus(Duration.ofDays(9));
    records.otherLines.add(
        new Movement(Book.TRANSFERS, "C-2/INDEMNITY/1", Money.parse("CNY 1"), longAgo, "A-2"));
    at(MORNING_AFTER, day -> Optional.of(List.of(line, transfer("C-2/INDEMNITY/1", -100))));

    assertThat(records.lines)
        .extracting(found -> found.key() + " " + found.finding())
        .containsExactlyInAnyOrder("C-1/INDEMNITY/1 MATCHED", "C-2/INDEMNITY/1 UNDONE");
  }

  @Test
  void asksForNoDayThatHasNotBegun() {
    at(NOON, day -> Optional.of(List.of()));
    assertThat(asked).containsExactly(DAY, DAY.minusDays(1));
  }

  @Test
  void leavesOutBooksThatNobodyShows() {
    records.paid.add(
        new Movement(Book.DISBURSEMENTS, "C-1/INDEMNITY/1", Money.parse("USD 1"), NOON, "D"));
    assertThat(at(MORNING_AFTER, day -> Optional.of(List.of())).differences()).isZero();
  }

  @Test
  void waitsForAStatementThatMustCome() {
    records.paid.add(transfer("C-1/INDEMNITY/1", 100));
    assertThatExceptionOfType(CounterpartyUnavailable.class)
        .isThrownBy(() -> at(MORNING_AFTER, day -> Optional.empty()))
        .withMessageContaining("2026-03-05");
    assertThat(records.lines).isEmpty();
  }

  @Test
  void takesAStatementThatDoesNotComeForAnEmptyOne() {
    assertThat(at(MORNING_AFTER, day -> Optional.empty()).differences()).isZero();
    records.paid.add(transfer("C-1/INDEMNITY/1", 100));
    Instant tooLate = AccountingDay.startOf(DAY.plusDays(2)).plusSeconds(1);
    assertThat(at(tooLate, day -> Optional.empty()).differences()).isEqualTo(1);
  }

  private ReconciledDay at(Instant now, CounterpartyStatements statements) {
    CounterpartyStatements noted =
        day -> {
          asked.add(day);
          return statements.of(day);
        };
    return new ReconcilingActivity(
            Map.of(Book.TRANSFERS, noted), records, Duration.ofHours(2), InstantSource.fixed(now))
        .reconcile(new ReconcileDay(DAY));
  }

  private static Movement transfer(String key, long fen) {
    return new Movement(
        Book.TRANSFERS, key, Money.ofMinor(CurrencyUnit.of("CNY"), fen), NOON, "A-" + key);
  }

  private static final class Records implements Reconciliations {

    private final List<Movement> paid = new ArrayList<>();
    private final List<Movement> byHand = new ArrayList<>();
    private final List<Movement> otherLines = new ArrayList<>();
    private List<Comparison> lines = List.of();

    @Override
    public List<Movement> paid(LocalDate from, LocalDate to) {
      return List.copyOf(paid);
    }

    @Override
    public List<Movement> paidByHand(Set<String> references) {
      return byHand.stream().filter(each -> references.contains(each.reference())).toList();
    }

    @Override
    public List<Movement> linesOfOtherDays(
        LocalDate from, LocalDate to, Set<String> keys, Set<String> references) {
      return otherLines.stream()
          .filter(each -> keys.contains(each.key()) || references.contains(each.reference()))
          .toList();
    }

    @Override
    public void replace(LocalDate day, List<Comparison> found, Instant at) {
      lines = found;
    }

    @Override
    public Optional<Run> find(LocalDate day) {
      return Optional.empty();
    }

    @Override
    public List<Line> open(int limit) {
      return List.of();
    }

    @Override
    public Set<String> paidOf(Set<String> keys) {
      return paid.stream().map(Movement::key).filter(keys::contains).collect(toUnmodifiableSet());
    }

    @Override
    public Optional<Line> explain(Difference difference, Explanation explanation) {
      throw new AssertionError(difference);
    }

    @Override
    public List<LocalDate> daysWithOpen(LocalDate from, LocalDate before) {
      return List.of(before.minusDays(3));
    }

    @Override
    public Map<Finding, Integer> countOpen() {
      return Map.of();
    }

    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }
  }
}
