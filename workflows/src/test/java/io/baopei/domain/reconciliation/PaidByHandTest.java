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
