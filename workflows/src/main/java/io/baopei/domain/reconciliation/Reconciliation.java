package io.baopei.domain.reconciliation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares our payments of a day with the counterparties' lines, by book and key. Near midnight the
 * two sides may have the same payment on different days: it is then compared on the day that we
 * have it on, and on that day alone. What came back is told on the day of its line: the payment
 * itself was made, whatever has become of it since.
 */
public final class Reconciliation {

  /** Two days away the same payment can never be: a grace is shorter than half a day. */
  private static final Duration GRACE_MAX = Duration.ofHours(12);

  private static final Comparator<Comparison> BY_BOOK_AND_KEY =
      Comparator.comparing(Comparison::book)
          .thenComparing(Comparison::key)
          .thenComparing(Reconciliation::theirReference);

  private final LocalDate day;
  private final Duration grace;

  /**
   * @param grace how far apart the two sides' instants may be when their days differ
   */
  public Reconciliation(LocalDate day, Duration grace) {
    if (grace.isNegative() || grace.compareTo(GRACE_MAX) >= 0) {
      throw new IllegalArgumentException("the grace must be shorter than 12 h");
    }
    this.day = day;
    this.grace = grace;
  }

  /**
   * What is found on the day, by book and key. The order of what is given changes nothing.
   *
   * @param ours payments of the day and of the days around it, each key of a book once
   * @param theirs lines of the same days; the same line may be given twice
   */
  public List<Comparison> compare(Collection<Movement> ours, Collection<Movement> theirs) {
    Set<Movement> lines = new HashSet<>(theirs);
    Map<Name, List<Movement>> paidByName =
        lines.stream().filter(line -> !line.cameBack()).collect(groupingBy(Name::of));
    List<Comparison> found = new ArrayList<>();
    Set<Movement> partners = new HashSet<>();
    for (Movement payment : ours) {
      List<Movement> candidates = paidByName.getOrDefault(Name.of(payment), List.of());
      compare(payment, candidates, found, partners);
    }
    lines.stream()
        .filter(line -> isOfDay(line) && !partners.contains(line))
        .map(line -> line.cameBack() ? Comparison.cameBack(line) : Comparison.missingHere(line))
        .forEach(found::add);
    return found.stream().sorted(BY_BOOK_AND_KEY).toList();
  }

  private void compare(
      Movement payment, List<Movement> candidates, List<Comparison> found, Set<Movement> partners) {
    Comparison comparison =
        candidates.stream()
            .filter(line -> isNear(payment, line) && payment.canBe(line))
            .min(likeliest(payment))
            .map(line -> Comparison.of(payment, line))
            .orElseGet(() -> Comparison.missingThere(payment));
    if (comparison.theirs() != null) {
      partners.add(comparison.theirs());
    }
    if (isOfDay(payment)) {
      found.add(comparison);
    }
  }

  private boolean isOfDay(Movement movement) {
    return AccountingDay.of(movement.at()).equals(day);
  }

  private boolean isNear(Movement payment, Movement line) {
    return AccountingDay.of(payment.at()).equals(AccountingDay.of(line.at()))
        || apart(payment, line).compareTo(grace) <= 0;
  }

  /** The one with our sum, else the nearest: a second line under a key is a second payment. */
  private static Comparator<Movement> likeliest(Movement payment) {
    return Comparator.<Movement, Boolean>comparing(line -> !line.amount().equals(payment.amount()))
        .thenComparing(line -> !line.reference().equals(payment.reference()))
        .thenComparing(line -> apart(payment, line))
        .thenComparing(Movement::at)
        .thenComparing(Movement::reference);
  }

  private static Duration apart(Movement one, Movement other) {
    return Duration.between(one.at(), other.at()).abs();
  }

  private static String theirReference(Comparison comparison) {
    Movement theirs = comparison.theirs();
    return theirs == null ? "" : theirs.reference();
  }

  private record Name(Book book, String key) {

    static Name of(Movement movement) {
      return new Name(movement.book(), movement.key());
    }
  }
}
