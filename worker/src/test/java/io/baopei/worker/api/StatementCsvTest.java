package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.ledger.EntryKind;
import io.baopei.port.record.Statements.Line;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCsvTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  /** The reference of what was paid by hand is what somebody typed. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void writesNoFormulas(String typed) {
    assertThat(csv("CNY 1.00", typed)).contains(",MERCHANT/M-77,'" + typed + "\r\n");
  }

  @Test
  void leavesSumsAsTheyAre() {
    assertThat(csv("CNY -1.00", "PAY-1")).contains(",CNY,-1.00,-100,MERCHANT/M-77,PAY-1\r\n");
  }

  private static String csv(String amount, String reference) {
    Line line =
        new Line(
            DAY,
            Instant.EPOCH,
            "C-1",
            "S-1",
            EntryKind.PAID_BY_HAND,
            Money.parse(amount),
            "MERCHANT/M-77",
            reference);
    Statement statement = Statement.of("INS-1", DAY, DAY, null, List.of(line));
    return new String(StatementCsv.of(statement), StandardCharsets.UTF_8);
  }
}
