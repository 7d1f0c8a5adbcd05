package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsIT extends ApiHarness {

  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");
  private static final String MARCH = "/v1/statements/INS-1?from=2026-03-01&to=2026-03-31";

  @Test
  void addsUpWhatWasPaid() {
    Answer statement = get(MARCH, INSURER);
    assertThat(statement.status()).as(statement.raw().body()).isEqualTo(200);
    assertThat(statement.at("/totals/0/kind")).isEqualTo("PAID");
    assertThat(statement.at("/totals/0/amount/amountMinor")).isEqualTo("29900");
    assertThat(statement.at("/totals/0/lines")).isEqualTo("1");
    assertThat(statement.at("/lines/0/reference")).isEqualTo("PAY-1");
  }

  @Test
  void opensInASpreadsheet() {
    Answer csv =
        send(
            request(MARCH)
                .header("Authorization", "Bearer " + FINANCE)
                .header("Accept", "text/csv")
                .GET());
    assertThat(csv.status()).as(csv.raw().body()).isEqualTo(200);
    assertThat(csv.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.raw().body())
        .startsWith("\uFEFFday,at,claimId")
        .contains(
            "2026-03-01,2026-03-05T04:00:00Z,C-1,S-1,PAID,CNY,299.00,29900,"
                + "\"MERCHANT/M-77, \"\"the shop\"\"\",PAY-1");
  }

  @Test
  void isItsPayersAndFinances() {
    assertThat(get(MARCH, FINANCE).status()).isEqualTo(200);
    assertThat(get(MARCH, OPS).status()).isEqualTo(200);
    assertThat(get(MARCH.replace("INS-1", "INS-2"), INSURER).status()).isEqualTo(403);
    assertThat(get(MARCH, MERCHANT).status()).isEqualTo(403);
    assertThat(get(MARCH.replace("INS-1", "M-77"), MERCHANT).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "?from=2026-03-31&to=2026-03-01, 422",
    "?from=2025-03-01&to=2026-03-02, 422",
    "?from=yesterday&to=2026-03-02, 400",
    "?from=2026-03-01, 400"
  })
  void refusesDaysThatAreNone(String query, int status) {
    Answer refused = get("/v1/statements/INS-1" + query, FINANCE);
    assertThat(refused.status()).as(refused.raw().body()).isEqualTo(status);
  }

  @Test
  void showsWhereAClaimsMoneyIs() {
    String claimId = filed("ledger-1").at("/claimId");
    Answer entries = get("/v1/ledger/claims/" + claimId, FINANCE);
    assertThat(entries.status()).as(entries.raw().body()).isEqualTo(200);
    assertThat(entries.at("/entries/0/kind")).isEqualTo("RESERVED");
    assertThat(entries.at("/entries/0/postings/0/amount")).isEqualTo("-29900");
    assertThat(get("/v1/ledger/claims/" + claimId, INSURER).status()).isEqualTo(403);
    assertThat(get("/v1/ledger/claims/C-00000000000000000000", FINANCE).code())
        .isEqualTo("CLAIM_NOT_FOUND");
  }

  @Test
  void closesDaysThatAreOver() {
    Answer closed = post("/v1/closed-days", FINANCE, "{\"day\":\"2026-03-31\"}");
    assertThat(closed.status()).as(closed.raw().body()).isEqualTo(200);
    assertThat(closed.at("/closedUpTo")).isEqualTo("2026-03-31");
    assertThat(get("/v1/closed-days", FINANCE).at("/closedUpTo")).isEqualTo("2026-03-31");
    assertThat(get(MARCH, INSURER).at("/closedUpTo")).isEqualTo("2026-03-31");

    Answer tomorrow = post("/v1/closed-days", FINANCE, "{\"day\":\"2999-01-01\"}");
    assertThat(tomorrow.code()).isEqualTo("INVALID_FIELD");
    assertThat(post("/v1/closed-days", FINANCE, "{}").code()).isEqualTo("INVALID_FIELD");
    assertThat(get("/v1/closed-days", OPS).at("/closedUpTo")).isEqualTo("2026-03-31");
    assertThat(post("/v1/closed-days", OPS, "{\"day\":\"2026-03-31\"}").status()).isEqualTo(403);
  }
}
