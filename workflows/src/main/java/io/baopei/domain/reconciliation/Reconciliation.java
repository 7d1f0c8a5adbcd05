package io.baopei.domain.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares our payments of a day with the counterparties' lines, by book and key. Near midnight the
 * two sides may have the same payment on different days: it is then compared on the day that we
 * have it on, and on that day alone. What a person says was paid is the line with the number that
 * they gave, whatever its key and day: both days tell of it. What came back is told on the day of
 * its line: the payment itself was made, whatever has become of it since.
 */
public final class Reconciliation {

  /** Two days away the same payment can never be: a grace is shorter than half a day. */
  private static final Duration GRACE_MAX = Duration.ofHours(12);

  private static final Comparator<Comparison> BY_BOOK_AND_KEY =
      Comparator.comparing(Comparison::book)
          .thenComparing(Comparison::key)
          .thenComparing(Reconciliation::theirReference);

  private static final Comparator<Movement> BY_TIME =
      Comparator.comparing(Movement::at).thenComparing(Movement::reference);

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
   * @param ours payments of the day and of the days around it, and what a person said was paid by
   *     one of the lines; each key of a book once
   * @param theirs lines of the same days, and those of other days that may belong to one of the
   *     day; the same line may be given twice
   * @param isPaid whether a key is paid on our record, on whatever day
   */
  public List<Comparison> compare(
      Collection<Movement> ours, Collection<Movement> theirs, Predicate<String> isPaid) {
    Set<Movement> lines = inOrder(theirs);
    Map<Name, List<Movement>> byKey = paid(lines, Movement::key);
    Map<Name, List<Movement>> byNumber = paid(lines, Movement::reference);
    Set<Movement> undone = undone(lines, isPaid);
    List<Comparison> found = new ArrayList<>();
    Set<Movement> partners = new HashSet<>();
    for (Movement payment : sorted(ours)) {
      Stream<Movement> candidates =
          payment.byHand()
              ? of(payment.book(), payment.reference(), byNumber)
                  .filter(line -> payment.mayBe(line) && !undone.contains(line))
                  .filter(line -> !partners.contains(line))
              : of(payment.book(), payment.key(), byKey).filter(line -> isNear(payment, line));
      compare(payment, candidates, found, partners);
    }
    lines.stream()
        .filter(line -> isOfDay(line) && !partners.contains(line))
        .map(line -> Comparison.ofTheirs(findingOf(line, undone), line))
        .forEach(found::add);
    return found.stream().sorted(BY_BOOK_AND_KEY).toList();
  }

  /** Each once. Where two lines are as good the same one counts, in whatever process. */
  private static Set<Movement> inOrder(Collection<Movement> lines) {
    return lines.stream()
        .sorted(
            BY_TIME
                .thenComparing(Movement::book)
                .thenComparing(Movement::key)
                .thenComparing(line -> line.amount().toString()))
        .collect(toCollection(LinkedHashSet::new));
  }

  /** What a person says comes last: a line that is a payment by its key is no other's. */
  private static List<Movement> sorted(Collection<Movement> ours) {
    return ours.stream()
        .sorted(Comparator.comparing(Movement::byHand).thenComparing(Movement::key))
        .toList();
  }

  private static Map<Name, List<Movement>> paid(
      Set<Movement> lines, Function<Movement, String> word) {
    return lines.stream()
        .filter(line -> !line.cameBack())
        .collect(groupingBy(line -> new Name(line.book(), word.apply(line))));
  }

  private static Stream<Movement> of(Book book, String word, Map<Name, List<Movement>> lines) {
    return lines.getOrDefault(new Name(book, word), List.of()).stream();
  }

  /** What went out and came back, line by line, though it is not paid on our record. */
  private static Set<Movement> undone(Set<Movement> lines, Predicate<String> isPaid) {
    Set<Movement> undone = new HashSet<>();
    lines.stream()
        .filter(back -> back.cameBack() && !isPaid.test(back.key()))
        .sorted(BY_TIME)
        .forEach(
            back ->
                lines.stream()
                    .filter(out -> !undone.contains(out) && out.isUndoneBy(back))
                    .min(BY_TIME)
                    .ifPresent(out -> undone.addAll(List.of(out, back))));
    return undone;
  }

  private static Finding findingOf(Movement line, Set<Movement> undone) {
    if (undone.contains(line)) {
      return Finding.UNDONE;
    }
    return line.cameBack() ? Finding.CAME_BACK : Finding.MISSING_HERE;
  }

  private void compare(
      Movement payment,
      Stream<Movement> candidates,
      List<Comparison> found,
      Set<Movement> partners) {
    Comparison comparison =
        candidates
            .min(likeliest(payment))
            .map(line -> Comparison.of(payment, line))
            .orElseGet(() -> Comparison.missingThere(payment));
    Movement line = comparison.theirs();
    if (line != null) {
      partners.add(line);
    }
    if (isOfDay(payment) || (payment.byHand() && line != null && isOfDay(line))) {
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
        .thenComparing(BY_TIME);
  }

  private static Duration apart(Movement one, Movement other) {
    return Duration.between(one.at(), other.at()).abs();
  }

  private static String theirReference(Comparison comparison) {
    Movement theirs = comparison.theirs();
    return theirs == null ? "" : theirs.reference();
  }

  private record Name(Book book, String word) {}
}
