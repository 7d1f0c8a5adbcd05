package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerAccountsIT extends ApiHarness {

  private static final String PATH = "/v1/ledger/accounts";
  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");

  @Test
  void tellsWhatAMerchantOwesInAll() {
    Answer answer = get(PATH + "?party=MERCHANT&partyId=M-77&purpose=RECEIVABLE", FINANCE);

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.json().path("items")).hasSize(1);
    JsonNode sum = answer.json().at("/items/0");
    assertThat(sum.path("party").asText()).isEqualTo("MERCHANT");
    assertThat(sum.path("partyId").asText()).isEqualTo("M-77");
    assertThat(sum.path("purpose").asText()).isEqualTo("RECEIVABLE");
    assertThat(sum.path("unit").asText()).isEqualTo("CNY");
    assertThat(sum.path("balance").asLong()).isEqualTo(14_300);
    assertThat(sum.path("accounts").asInt()).isEqualTo(2);
    assertThat(answer.json().path("nextCursor").isNull()).isTrue();
  }

  @Test
  void sumsUpBuyersWithoutTheirIds() {
    JsonNode sum = get(PATH + "?party=BUYER", OPS).json().at("/items/0");
    assertThat(sum.path("partyId").isNull()).isTrue();
    assertThat(sum.path("accounts").asInt()).isEqualTo(3);
  }

  @Test
  void countsPointsInPoints() {
    JsonNode sum = get(PATH + "?purpose=POINTS", OPS).json().at("/items/0");
    assertThat(sum.path("unit").asText()).isEqualTo("POINTS");
    assertThat(sum.path("balance").asLong()).isEqualTo(-30);
  }

  @Test
  void isReadPageByPage() {
    List<String> balances = new ArrayList<>();
    String path = PATH + "?limit=2";
    JsonNode page = get(path, FINANCE).json();
    page.path("items").forEach(sum -> balances.add(sum.path("balance").asText()));
    while (!page.path("nextCursor").isNull()) {
      page = get(path + "&cursor=" + page.path("nextCursor").asText(), FINANCE).json();
      page.path("items").forEach(sum -> balances.add(sum.path("balance").asText()));
    }

    assertThat(balances).containsExactly("29900", "-20000", "-30", "14300", "7");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, /limit",
    "limit=101, /limit",
    "cursor=made-up, /cursor",
    "partyId=M%2077, /partyId",
    "partyId=, /partyId",
    "party=BUYER&partyId=B-9, /partyId"
  })
  void refusesFiltersThatNoAccountCanMeet(String query, String field) {
    Answer refused = get(PATH + "?" + query, FINANCE);
    assertThat(refused.status()).as(refused.raw().body()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("INVALID_FIELD");
    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
  }

  /** As in all lists. */
  @ParameterizedTest
  @CsvSource({"party=NOBODY", "purpose=NOTHING", "party=merchant", "unit=CNY", "limit=ten"})
  void wantsReadableFilters(String query) {
    Answer refused = get(PATH + "?" + query, FINANCE);
    assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("MALFORMED_REQUEST");
  }

  @Test
  void isFinancesAndOperations() {
    assertThat(get(PATH, OPS).status()).isEqualTo(200);
    assertThat(get(PATH, FINANCE).status()).isEqualTo(200);
    for (String other : List.of(PLATFORM, INSURER, MERCHANT, BUYER)) {
      assertThat(get(PATH, other).status()).isEqualTo(403);
    }
  }
}
