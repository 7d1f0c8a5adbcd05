package io.baopei.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Instant NOON = AccountingDay.startOf(DAY).plus(Duration.ofHours(12));
  private static final Instant MIDNIGHT = AccountingDay.startOf(DAY.plusDays(1));
  private static final Duration GRACE = Duration.ofHours(2);

  @Test
  void findsEachKind() {
    Movement same = paid("C-1/INDEMNITY/1", 29_900, NOON, "A-1");
    Movement lost = paid("C-2/INDEMNITY/1", 100, NOON, "A-2");
    Movement foreign = paid("X", 7, NOON, "A-3");
    Movement ours = paid("C-4/INDEMNITY/1", 500, NOON, "A-4");
    Movement theirs = paid("C-4/INDEMNITY/1", 501, NOON, "A-4");

    assertThat(compare(List.of(same, lost, ours), List.of(same, foreign, theirs)))
        .containsExactly(
            new Comparison(Finding.MATCHED, same, same),
            new Comparison(Finding.MISSING_THERE, lost, null),
            new Comparison(Finding.DIFFERENT_AMOUNT, ours, theirs),
            new Comparison(Finding.MISSING_HERE, null, foreign));
  }

  /**
   * Declined on our record, and paid anew under the next key: nothing of it is to be paid again.
   */
  @Test
  void findsNothingToDoWhereAPaymentThatWeNeverHadCameBack() {
    Movement out = paid("C-1/INDEMNITY/1", 29_900, NOON, "A-1");
    Movement back = paid("C-1/INDEMNITY/1", -29_900, NOON.plusSeconds(60), "L-2");
    Movement next = paid("C-1/INDEMNITY/2", 29_900, NOON.plusSeconds(90), "A-3");

    assertThat(compare(List.of(next), List.of(out, back, next)))
        .containsExactlyInAnyOrder(
            new Comparison(Finding.UNDONE, null, out),
            new Comparison(Finding.UNDONE, null, back),
            new Comparison(Finding.MATCHED, next, next));
    assertThat(compare(List.of(next), List.of(back, next)))
        .as("nobody knows that it went out")
        .contains(new Comparison(Finding.CAME_BACK, null, back));
    Movement part = paid("C-1/INDEMNITY/1", -100, NOON.plusSeconds(60), "L-2");
    assertThat(compare(List.of(next), List.of(out, part, next)))
        .contains(
            new Comparison(Finding.MISSING_HERE, null, out),
            new Comparison(Finding.CAME_BACK, null, part));
  }

  /** What went out days ago is given with the lines of the day, and told of on its own. */
  @Test
  void knowsWhatCameBackDaysLater() {
    Movement out = paid("C-1/INDEMNITY/1", 29_900, NOON.minus(Duration.ofDays(9)), "A-1");
    Movement back = paid("C-1/INDEMNITY/1", -29_900, NOON, "L-2");

    assertThat(compare(List.of(), List.of(out, back)))
        .containsExactly(new Comparison(Finding.UNDONE, null, back));
    assertThat(on(DAY.minusDays(9), List.of(), List.of(out, back)))
        .containsExactly(new Comparison(Finding.UNDONE, null, out));
  }

  /** The payment was made all the same, and is compared as one. */
  @Test
  void findsWhatCameBackOnTheDayOfItsLine() {
    Movement made = paid("C-1/INDEMNITY/1", 29_900, NOON, "A-1");
    Movement back = paid("C-1/INDEMNITY/1", -29_900, NOON.plusSeconds(60), "A-2");
    Movement later = paid("C-1/INDEMNITY/1", -100, MIDNIGHT.plusSeconds(60), "A-3");

    assertThat(compare(List.of(made), List.of(made, back, later)))
        .containsExactly(
            new Comparison(Finding.MATCHED, made, made),
            new Comparison(Finding.CAME_BACK, null, back));
    assertThat(on(DAY.plusDays(1), List.of(made), List.of(made, back, later)))
        .containsExactly(new Comparison(Finding.CAME_BACK, null, later));
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678,        138****5678,        MATCHED",
    "buyer@example.com,  buy***@EXAMPLE.com, MATCHED",
    "buyer@example.com,  buyer@example.com,  MATCHED",
    "buyer@example.com,  bar***@example.com, DIFFERENT_PAYEE",
    "13812345678,        138****5679,        DIFFERENT_PAYEE",
    "1385678,            138****45678,       DIFFERENT_PAYEE",
    "buyer@example.com,  ,                   MATCHED",
    ",                   138****5678,        MATCHED"
  })
  void comparesPayeesAsFarAsBothSidesTell(
      @Nullable String account, @Nullable String stated, Finding finding) {
    Movement ours = to(account);
    Movement theirs = to(stated);
    assertThat(compare(List.of(ours), List.of(theirs)))
        .containsExactly(new Comparison(finding, ours, theirs));
    assertThat(ours.toString() + theirs).doesNotContain("138").doesNotContain("example");
  }

  private static Movement to(@Nullable String account) {
    return new Movement(
        Book.TRANSFERS,
        "C-1/INDEMNITY/1",
        Money.ofMinor(CurrencyUnit.of("CNY"), 29_900),
        NOON,
        "A-1",
        account == null ? null : new StatedAccount(account));
  }

  @Test
  void takesTheSameNumberOfAnotherCurrencyForAnotherSum() {
    Movement ours = paid("C-1/INDEMNITY/1", 100, NOON, "A-1");
    Movement theirs =
        new Movement(Book.TRANSFERS, ours.key(), Money.ofMinor(CurrencyUnit.USD, 100), NOON, "A-1");
    assertThat(compare(List.of(ours), List.of(theirs)))
        .extracting(Comparison::finding)
        .containsExactly(Finding.DIFFERENT_AMOUNT);
  }

  @Test
  void findsASecondPaymentUnderOneKey() {
    Movement ours = paid("C-1/INDEMNITY/1", 100, NOON, "A-1");
    Movement again = paid("C-1/INDEMNITY/1", 100, NOON.plusSeconds(1), "A-2");
    assertThat(compare(List.of(ours), List.of(again, ours, ours)))
        .containsExactly(
            new Comparison(Finding.MATCHED, ours, ours),
            new Comparison(Finding.MISSING_HERE, null, again));
  }

  @Test
  void tellsTheBooksApart() {
    Movement ours = paid("C-1/REFUND/1", 100, NOON, "A-1");
    Movement theirs = new Movement(Book.REFUNDS, ours.key(), ours.amount(), NOON, "A-1");
    assertThat(compare(List.of(ours), List.of(theirs)))
        .extracting(Comparison::finding)
        .containsExactly(Finding.MISSING_THERE, Finding.MISSING_HERE);
  }

  @Test
  void matchesAcrossMidnightOnOurDayAlone() {
    Movement ours = paid("C-1/INDEMNITY/1", 100, MIDNIGHT.minusSeconds(1), "A-1");
    Movement theirs = paid("C-1/INDEMNITY/1", 100, MIDNIGHT.plusSeconds(1), "A-1");
    assertThat(compare(List.of(ours), List.of(theirs)))
        .containsExactly(new Comparison(Finding.MATCHED, ours, theirs));
    assertThat(on(DAY.plusDays(1), List.of(ours), List.of(theirs))).isEmpty();
    assertThat(compare(List.of(theirs), List.of(ours))).isEmpty();
    assertThat(on(DAY.plusDays(1), List.of(theirs), List.of(ours))).hasSize(1);
  }

  @Test
  void isPatientNearMidnightOnly() {
    Movement ours = paid("C-1/INDEMNITY/1", 100, NOON, "A-1");
    Movement theirs = paid("C-1/INDEMNITY/1", 100, MIDNIGHT.plusSeconds(1), "A-1");
    assertThat(compare(List.of(ours), List.of(theirs)))
        .containsExactly(new Comparison(Finding.MISSING_THERE, ours, null));
    assertThat(on(DAY.plusDays(1), List.of(ours), List.of(theirs)))
        .containsExactly(new Comparison(Finding.MISSING_HERE, null, theirs));
  }

  @Test
  void refusesAGraceOfHalfADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reconciliation(DAY, Duration.ofHours(12)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void leavesNothingOutAndCountsNothingTwice(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Movement> ours = ours(random);
      List<Movement> theirs = theirs(random);
      List<Comparison> all = new ArrayList<>();
      for (int offset = -2; offset <= 2; offset++) {
        LocalDate day = DAY.plusDays(offset);
        List<Comparison> found = on(day, around(ours, day), around(theirs, day));
        assertThat(found).isEqualTo(restated(day, ours, theirs));
        all.addAll(found);
      }
      assertThat(all).extracting(Comparison::ours).filteredOn(Objects::nonNull).hasSameSizeAs(ours);
      assertThat(all)
          .extracting(Comparison::theirs)
          .filteredOn(Objects::nonNull)
          .containsExactlyInAnyOrderElementsOf(new HashSet<>(theirs));
    }
  }

  /** The same said plainly: each payment takes the best line, and what nobody took is missing. */
  private static List<Comparison> restated(
      LocalDate day, List<Movement> ours, List<Movement> theirs) {
    List<Comparison> found = new ArrayList<>();
    List<Movement> left = new ArrayList<>(new HashSet<>(theirs));
    for (Movement payment : ours) {
      Movement best = null;
      for (Movement line : theirs) {
        if (mayBe(payment, line) && (best == null || isBetter(payment, line, best))) {
          best = line;
        }
      }
      left.remove(best);
      if (AccountingDay.of(payment.at()).equals(day)) {
        found.add(best == null ? Comparison.missingThere(payment) : Comparison.of(payment, best));
      }
    }
    left.sort(Comparator.comparing(Movement::at).thenComparing(line -> line.amount().toString()));
    left.removeIf(line -> !AccountingDay.of(line.at()).equals(day));
    left.forEach(line -> found.add(Comparison.ofTheirs(Finding.MISSING_HERE, line)));
    found.sort(
        (a, b) -> {
          int order = a.book().compareTo(b.book());
          order = order == 0 ? a.key().compareTo(b.key()) : order;
          return order == 0 ? reference(a).compareTo(reference(b)) : order;
        });
    return found;
  }

  private static String reference(Comparison comparison) {
    Movement theirs = comparison.theirs();
    return theirs == null ? "" : theirs.reference();
  }

  private static boolean mayBe(Movement payment, Movement line) {
    boolean sameDay = AccountingDay.of(payment.at()).equals(AccountingDay.of(line.at()));
    return payment.book() == line.book()
        && payment.key().equals(line.key())
        && (sameDay || distance(payment, line) <= GRACE.toSeconds());
  }

  private static boolean isBetter(Movement payment, Movement line, Movement than) {
    boolean same = line.amount().equals(payment.amount());
    if (same != than.amount().equals(payment.amount())) {
      return same;
    }
    boolean named = line.reference().equals(payment.reference());
    if (named != than.reference().equals(payment.reference())) {
      return named;
    }
    long apart = distance(payment, line) - distance(payment, than);
    if (apart != 0) {
      return apart < 0;
    }
    return line.at().equals(than.at())
        ? line.reference().compareTo(than.reference()) < 0
        : line.at().isBefore(than.at());
  }

  private static long distance(Movement one, Movement other) {
    return Math.abs(one.at().getEpochSecond() - other.at().getEpochSecond());
  }

  private static List<Movement> ours(Random random) {
    List<Movement> ours = new ArrayList<>();
    for (int key = 0; key < 6; key++) {
      if (random.nextInt(4) > 0) {
        ours.add(some(random, "K-" + key));
      }
    }
    Collections.shuffle(ours, random);
    return ours;
  }

  private static List<Movement> theirs(Random random) {
    List<Movement> theirs = new ArrayList<>();
    for (int line = 0; line < 8; line++) {
      theirs.add(some(random, "K-" + random.nextInt(8)));
    }
    return theirs;
  }

  /** Near one of three midnights, so that days and grace matter. */
  private static Movement some(Random random, String key) {
    Instant at =
        AccountingDay.startOf(DAY.plusDays(random.nextInt(3)))
            .plus(Duration.ofMinutes(random.nextInt(480) - 240L));
    return paid(key, 1 + random.nextInt(2), at, "R-" + random.nextInt(3));
  }

  private static List<Movement> around(List<Movement> movements, LocalDate day) {
    return movements.stream()
        .filter(each -> Math.abs(AccountingDay.of(each.at()).toEpochDay() - day.toEpochDay()) <= 1)
        .toList();
  }

  private static List<Comparison> compare(List<Movement> ours, List<Movement> theirs) {
    return on(DAY, ours, theirs);
  }

  private static boolean isPaid(List<Movement> ours, String key) {
    return ours.stream().anyMatch(payment -> payment.key().equals(key));
  }

  private static List<Comparison> on(LocalDate day, List<Movement> ours, List<Movement> theirs) {
    return new Reconciliation(day, GRACE).compare(ours, theirs, key -> isPaid(ours, key));
  }

  private static Movement paid(String key, long fen, Instant at, String reference) {
    return new Movement(
        Book.TRANSFERS, key, Money.ofMinor(CurrencyUnit.of("CNY"), fen), at, reference);
  }
}
