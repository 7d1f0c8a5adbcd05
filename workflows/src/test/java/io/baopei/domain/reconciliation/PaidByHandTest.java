package io.baopei.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a person says was paid is the line with the number that they gave, and no other. */
class PaidByHandTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Instant NOON = AccountingDay.startOf(DAY).plus(Duration.ofHours(12));
  private static final String KEY = "C-1/INDEMNITY/1";

  /** The order may have been carried out as well: then the buyer has the money twice. */
  @Test
  void isTheLineWithItsNumberAlone() {
    Movement said = said(NOON);
    Movement asOrdered = line(KEY, NOON, "A-1");
    Movement asSaid = line(KEY, NOON, "BANK-77");

    assertThat(on(DAY, said, asOrdered))
        .containsExactly(
            new Comparison(Finding.MISSING_THERE, said, null),
            new Comparison(Finding.MISSING_HERE, null, asOrdered));
    assertThat(on(DAY, said, asSaid))
        .containsExactly(new Comparison(Finding.MATCHED, said, asSaid));
  }

  /** Somebody found out days later; the day of each side tells of it. */
  @Test
  void isTheLineOfAnEarlierDay() {
    Movement said = said(NOON.plus(Duration.ofDays(3)));
    Movement line = line(KEY, NOON, "BANK-77");
    Comparison matched = new Comparison(Finding.MATCHED, said, line);

    assertThat(on(DAY, said, line)).containsExactly(matched);
    assertThat(on(DAY.plusDays(3), said, line)).containsExactly(matched);
    assertThat(on(DAY.plusDays(1), said, line)).isEmpty();
  }

  /** It was sent from the provider's own pages. */
  @Test
  void isALineWithoutOurKey() {
    Movement said = said(NOON);
    Movement line = line("BANK-77", NOON, "BANK-77");

    assertThat(on(DAY, said, line)).containsExactly(new Comparison(Finding.MATCHED, said, line));
  }

  /** Somebody read the wrong row: it proves no payment that was never made. */
  @Test
  void isNoLineOfAnotherClaim() {
    Movement said = said(NOON);
    Movement others = line("C-2/INDEMNITY/1", NOON, "BANK-77");

    assertThat(on(DAY, said, others))
        .contains(new Comparison(Finding.MISSING_THERE, said, null))
        .contains(new Comparison(Finding.MISSING_HERE, null, others));
  }

  /** The order before it was carried out after all. */
  @Test
  void isTheLineOfAnEarlierKeyOfItsClaim() {
    Movement said =
        new Movement(
            Book.TRANSFERS,
            "C-1/INDEMNITY/2",
            Money.parse("CNY 299.00"),
            NOON,
            "BANK-77",
            null,
            true);
    Movement earlier = line(KEY, NOON, "BANK-77");

    assertThat(on(DAY, said, earlier))
        .containsExactly(new Comparison(Finding.MATCHED, said, earlier));
  }

  /** One line is one payment, whoever says otherwise. */
  @Test
  void isNoLineThatIsAnotherPaymentAlready() {
    Movement said = said(NOON);
    Movement freight =
        new Movement(
            Book.TRANSFERS,
            "C-1/RETURN_FREIGHT/1",
            Money.parse("CNY 299.00"),
            NOON,
            "BANK-77",
            null,
            true);
    Movement line = line("BANK-77", NOON, "BANK-77");

    assertThat(
            new Reconciliation(DAY, Duration.ofHours(2))
                .compare(List.of(freight, said), List.of(line), KEY::equals))
        .containsExactly(
            new Comparison(Finding.MATCHED, said, line),
            new Comparison(Finding.MISSING_THERE, freight, null));
  }

  /** The payee has nothing of a line whose money came back. */
  @Test
  void isNoLineThatWasUndone() {
    Movement said = said(NOON);
    Movement line = line("C-1/INDEMNITY/9", NOON, "BANK-77");
    Movement back =
        new Movement(
            Book.TRANSFERS,
            "C-1/INDEMNITY/9",
            Money.parse("CNY -299.00"),
            NOON.plusSeconds(1),
            "L-1");

    assertThat(
            new Reconciliation(DAY, Duration.ofHours(2))
                .compare(List.of(said), List.of(line, back), KEY::equals))
        .contains(new Comparison(Finding.MISSING_THERE, said, null))
        .extracting(Comparison::finding)
        .containsExactlyInAnyOrder(Finding.MISSING_THERE, Finding.UNDONE, Finding.UNDONE);
  }

  @Test
  void isNoMoneyThatCameBack() {
    Movement said = said(NOON);
    Movement back = new Movement(Book.TRANSFERS, KEY, Money.parse("CNY -299.00"), NOON, "BANK-77");

    assertThat(on(DAY, said, back))
        .containsExactly(
            new Comparison(Finding.MISSING_THERE, said, null),
            new Comparison(Finding.CAME_BACK, null, back));
  }

  private static List<Comparison> on(LocalDate day, Movement said, Movement line) {
    return new Reconciliation(day, Duration.ofHours(2))
        .compare(List.of(said), List.of(line), KEY::equals);
  }

  private static Movement said(Instant at) {
    return new Movement(Book.TRANSFERS, KEY, Money.parse("CNY 299.00"), at, "BANK-77", null, true);
  }

  private static Movement line(String key, Instant at, String reference) {
    return new Movement(Book.TRANSFERS, key, Money.parse("CNY 299.00"), at, reference);
  }
}
