package io.baopei.activity;

import io.baopei.contract.activity.Reconciling;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.domain.reconciliation.Reconciliation;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.payment.CounterpartyStatements;
import io.baopei.port.record.Reconciliations;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reconciles a day with every counterparty whose statements we can have. */
public final class ReconcilingActivity implements Reconciling {

  /** A statement that is not out by then will not come: its day had no movement. */
  private static final Duration STATEMENT_LATE = Duration.ofDays(1);

  private static final int DAYS_LOOKED_BACK = 31;

  private final Map<Book, CounterpartyStatements> statements;
  private final Reconciliations records;
  private final Duration grace;
  private final InstantSource clock;

  /**
   * @param grace how far apart the two sides may have a payment near midnight
   */
  public ReconcilingActivity(
      Map<Book, CounterpartyStatements> statements,
      Reconciliations records,
      Duration grace,
      InstantSource clock) {
    this.statements = Map.copyOf(statements);
    this.records = records;
    this.grace = grace;
    this.clock = clock;
  }

  @Override
  public ReconciledDay reconcile(ReconcileDay order) {
    LocalDate day = Objects.requireNonNull(order.day());
    Set<Movement> ours = known(records.paid(day.minusDays(1), day.plusDays(1)));
    List<Movement> theirs = theirs(day, ours);
    addWhatBelongs(day, ours, theirs);
    Set<String> paid = records.paidOf(keysOfWhatCameBack(theirs));
    List<Comparison> found = new Reconciliation(day, grace).compare(ours, theirs, paid::contains);
    records.replace(day, found, clock.instant());
    int differences = (int) found.stream().filter(each -> each.finding().isDifference()).count();
    return new ReconciledDay(
        day,
        found.size() - differences,
        differences,
        records.daysWithOpen(day.minusDays(DAYS_LOOKED_BACK), day));
  }

  private Set<Movement> known(List<Movement> movements) {
    return movements.stream()
        .filter(movement -> statements.containsKey(movement.book()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A line may belong to another day's: as the number that a person gave when they said that it was
   * paid, days later mostly, or as the money of another line that came back. Who gave the same
   * number looks at the same line, which is one payment.
   */
  private void addWhatBelongs(LocalDate day, Set<Movement> ours, List<Movement> theirs) {
    Set<String> keys = words(ours, Movement::key);
    List<Movement> strays = theirs.stream().filter(line -> !keys.contains(line.key())).toList();
    Set<String> numbers =
        words(ours.stream().filter(Movement::byHand).toList(), Movement::reference);
    Set<String> asked = new HashSet<>(numbers);
    asked.addAll(words(strays, Movement::reference));
    ours.addAll(known(records.paidByHand(asked)));
    theirs.addAll(
        records.linesOfOtherDays(
            day.minusDays(1), day.plusDays(1), words(strays, Movement::key), numbers));
  }

  private static Set<String> words(Collection<Movement> of, Function<Movement, String> word) {
    return of.stream().map(word).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> keysOfWhatCameBack(List<Movement> theirs) {
    return theirs.stream()
        .filter(Movement::cameBack)
        .map(Movement::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What they say of the day, and of its neighbours as far as they have a statement of them. */
  private List<Movement> theirs(LocalDate day, Set<Movement> ours) {
    List<Movement> theirs = new ArrayList<>();
    statements.forEach(
        (book, statement) -> {
          theirs.addAll(statement.of(day).orElseGet(() -> none(day, book, ours)));
          theirs.addAll(neighbour(statement, day.minusDays(1)).orElse(List.of()));
          theirs.addAll(neighbour(statement, day.plusDays(1)).orElse(List.of()));
        });
    return theirs;
  }

  /** Nobody has a statement of a day that has not begun. */
  private Optional<List<Movement>> neighbour(CounterpartyStatements statement, LocalDate day) {
    return day.isAfter(AccountingDay.of(clock.instant())) ? Optional.empty() : statement.of(day);
  }

  /** No statement means no movement, unless we know better: then it is waited for. */
  private List<Movement> none(LocalDate day, Book book, Set<Movement> ours) {
    boolean moved =
        ours.stream()
            .anyMatch(each -> each.book() == book && AccountingDay.of(each.at()).equals(day));
    boolean late =
        clock.instant().isAfter(AccountingDay.startOf(day.plusDays(1)).plus(STATEMENT_LATE));
    if (moved && !late) {
      throw new CounterpartyUnavailable(
          "the statement " + book + " of " + day + " is not out", null);
    }
    return List.of();
  }
}
