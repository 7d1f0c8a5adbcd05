package io.baopei.domain.settlement;

import static io.baopei.fixture.Filings.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each change of a payment changes what it says and nothing else. */
class LegTest {

  private static final Instant BOUND = Instant.parse("2026-03-10T16:00:00Z");
  private static final Instant PAID = Instant.parse("2026-03-09T03:00:00Z");
  private static final List<String> RULES = List.of("R-1", "R-2");

  private static Leg leg() {
    return Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, cny("299.00"), RULES);
  }

  @Test
  void isDueByItsBound() {
    Leg due = leg().due(BOUND);
    assertThat(due.dueAt()).isEqualTo(BOUND);
    assertThat(due.status()).isEqualTo(LegStatus.NOT_DUE);
    assertThat(due.amount()).isEqualTo(cny("299.00"));
  }

  @Test
  void keepsItsBoundWhenItIsPaid() {
    Leg paid = leg().due(BOUND).paid(PAID, "PSP-7");
    assertThat(paid)
        .isEqualTo(
            new Leg(
                LegKind.INDEMNITY,
                Payee.MERCHANT,
                cny("299.00"),
                LegStatus.PAID,
                BOUND,
                PAID,
                "PSP-7",
                RULES));
  }

  @Test
  void changesItsStatusOrItsSumAlone() {
    Leg due = leg().due(BOUND);
    for (LegStatus status : LegStatus.values()) {
      assertThat(due.withStatus(status).status()).isEqualTo(status);
      assertThat(due.withStatus(status).withStatus(LegStatus.NOT_DUE)).isEqualTo(due);
    }
    assertThat(due.of(cny("1.00")).amount()).isEqualTo(cny("1.00"));
    assertThat(due.of(cny("1.00")).of(cny("299.00"))).isEqualTo(due);
  }
}
