package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.record.Reconciliations.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationsIT extends ApiHarness {

  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");
  private static final String DAY = "/v1/reconciliations/2026-03-02";
  private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

  @Autowired private MemoryReconciliations records;

  @BeforeEach
  void reconcileADay() {
    records.down = false;
    records.slow = false;
    Movement ours = movement("C-1/INDEMNITY/1", "299.00");
    Movement theirs = movement("C-1/INDEMNITY/1", "299.01");
    Movement foreign = movement("=1+1", "7.00");
    LocalDate seen = SECOND.plusDays(1);
    records.found(
        SECOND,
        Instant.parse("2026-03-03T02:30:00Z"),
        List.of(
            new Line(SECOND, new Comparison(Finding.MATCHED, ours, ours), seen, null, null),
            new Line(
                SECOND, new Comparison(Finding.DIFFERENT_AMOUNT, ours, theirs), seen, seen, null),
            new Line(
                SECOND, new Comparison(Finding.MISSING_HERE, null, foreign), seen, null, null)));
  }

  @Test
  void tellsWhatADayCameTo() {
    Answer day = get(DAY, FINANCE);
    assertThat(day.status()).as(day.raw().body()).isEqualTo(200);
    assertThat(day.json().path("agrees").asBoolean()).isFalse();
    assertThat(day.json().path("counts")).hasSize(2);
    assertThat(day.at("/lines/1/theirs/amount/amountMinor")).isEqualTo("29901");
    assertThat(day.at("/lines/1/ageDays")).isEqualTo("0");
    assertThat(day.json().at("/lines/2/ours").isNull()).isTrue();
    assertThat(day.json().at("/lines/2/ageDays").asInt()).isPositive();
    assertThat(get(DAY, OPS).status()).isEqualTo(200);
  }

  @Test
  void tellsSpreadsheetsTheSame() {
    Answer csv =
        send(request(DAY).header("Authorization", "Bearer " + OPS).header("Accept", "text/csv"));
    assertThat(csv.status()).as(csv.raw().body()).isEqualTo(200);
    assertThat(csv.raw().body())
        .startsWith("\uFEFFday,book,finding,key,oursCurrency,")
        .contains("2026-03-02,TRANSFERS,MISSING_HERE,'=1+1,,,,,,CNY,7.00,700,")
        .doesNotContain(",=1+1");
  }

  @Test
  void listsWhatIsOpen() {
    Answer open = get("/v1/reconciliations?open=true", FINANCE);
    assertThat(open.json().path("items")).hasSize(1);
    assertThat(open.at("/items/0/finding")).isEqualTo("MISSING_HERE");
    assertThat(open.at("/reconciledTo")).isEqualTo("2026-03-02");
    assertThat(get("/v1/reconciliations?open=false", FINANCE).code()).isEqualTo("INVALID_FIELD");
  }

  @Test
  void runsWhenOperatorsSaySo() {
    Answer run = post(DAY, OPS, "{}");
    assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
    assertThat(run.at("/workflowId")).isEqualTo("reconciliation/2026-03-02");
    assertThat(run.at("/done")).isEqualTo("true");
    records.slow = true;
    assertThat(post(DAY, OPS, "{}").at("/done")).isEqualTo("false");
    records.down = true;
    assertThat(post(DAY, OPS, "{}").code()).isEqualTo("ENGINE_UNAVAILABLE");
    assertThat(post("/v1/reconciliations/2999-01-01", OPS, "{}").code()).isEqualTo("INVALID_FIELD");
  }

  @Test
  void isToldWhatBecameOfADifference() {
    String path = DAY + "/explanations";
    String about = "{\"book\":\"TRANSFERS\",\"finding\":\"%s\",\"key\":\"%s\"%s}";
    String recalled =
        ",\"theirsReference\":\"A-1\",\"theirsMinor\":700,\"reason\":{\"code\":\"RECALLED\",\"text\":\"Back on 4 March.\"}";

    Answer told = post(path, OPS, about.formatted("MISSING_HERE", "=1+1", recalled));
    assertThat(told.status()).as(told.raw().body()).isEqualTo(200);
    assertThat(told.at("/explanation/by")).isEqualTo("ops-1");
    assertThat(told.json().path("open").asBoolean(true)).isFalse();
    assertThat(told.at("/ageDays")).as("until it was explained").isEqualTo(ageDays());
    assertThat(told.at("/explanation/reason/code")).isEqualTo("RECALLED");
    assertThat(get("/v1/reconciliations?open=true", FINANCE).json().path("items")).isEmpty();
    assertThat(get(DAY, FINANCE).json().path("agrees").asBoolean()).isTrue();
    Answer csv =
        send(request(DAY).header("Authorization", "Bearer " + OPS).header("Accept", "text/csv"));
    assertThat(csv.raw().body()).contains(",ops-1,", ",RECALLED,Back on 4 March.");

    assertThat(post(path, OPS, about.formatted("MISSING_HERE", "C-9", recalled)).code())
        .isEqualTo("DIFFERENCE_NOT_FOUND");
    String otherSum = recalled.replace("700", "701");
    assertThat(post(path, OPS, about.formatted("MISSING_HERE", "=1+1", otherSum)).code())
        .isEqualTo("DIFFERENCE_NOT_FOUND");
    assertThat(post(path, OPS, about.formatted("MATCHED", "C-1", recalled)).code())
        .isEqualTo("INVALID_FIELD");
    assertThat(post(path, OPS, about.formatted("MISSING_HERE", "=1+1", "")).code())
        .isEqualTo("REASON_REQUIRED");
    assertThat(post(path, FINANCE, about.formatted("MISSING_HERE", "=1+1", recalled)).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-09, 404", "yesterday, 400", "2026-02-30, 400"})
  void knowsOnlyDaysThatWereReconciled(String day, int status) {
    assertThat(get("/v1/reconciliations/" + day, FINANCE).status()).isEqualTo(status);
  }

  @Test
  void isFinancesAndOperations() {
    for (String other : List.of(PLATFORM, INSURER, MERCHANT, BUYER)) {
      assertThat(get(DAY, other).status()).isEqualTo(403);
      assertThat(get("/v1/reconciliations?open=true", other).status()).isEqualTo(403);
      assertThat(post(DAY, other, "{}").status()).isEqualTo(403);
    }
    assertThat(post(DAY, FINANCE, "{}").status()).isEqualTo(403);
  }

  /** From the day on which it was first seen until the clock's. */
  private String ageDays() {
    LocalDate today = AccountingDay.of(clock.instant());
    return String.valueOf(ChronoUnit.DAYS.between(SECOND.plusDays(1), today));
  }

  private static Movement movement(String key, String yuan) {
    return new Movement(
        Book.TRANSFERS,
        key,
        Money.parse("CNY " + yuan),
        Instant.parse("2026-03-02T04:00:00Z"),
        "A-1");
  }
}
