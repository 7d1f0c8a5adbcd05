package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The programmes and their terms. */
class ProgrammesIT extends ApiHarness {

  private static final String BOND = "/v1/programmes/BOND_1688/terms";
  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");

  static List<String> readers() {
    return List.of(PLATFORM, INSURER, OPS);
  }

  static List<String> others() {
    return List.of(MERCHANT, BUYER, FINANCE, Tokens.of("x", "y"));
  }

  static List<String> everybody() {
    return List.of(PLATFORM, INSURER, OPS, MERCHANT, BUYER, FINANCE);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void listsAllSixForEverybody(String token) {
    Answer answer = get("/v1/programmes", token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("items").findValuesAsText("programme")).hasSize(6);
    assertThat(answer.json().at("/items/4/versions").toString())
        .isEqualTo("[\"2023-03-20\",\"2023-09-18\"]");
    assertThat(answer.at("/items/4/inForce")).isEqualTo("2023-09-18");
    assertThat(answer.at("/items/5/zone")).isEqualTo("America/Los_Angeles");
    assertThat(answer.at("/items/5/currency")).isEqualTo("USD");
    assertThat(answer.json().at("/items/5/recourse").asBoolean()).isTrue();
  }

  @Test
  void listsNothingForNobody() {
    assertThat(get("/v1/programmes", Tokens.of("x", "y")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void showsTheTermsInForceToday(String token) {
    Answer answer = get(BOND, token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/effectiveFrom")).isEqualTo("2023-09-18");
    assertThat(answer.json().at("/effectiveTo").isNull()).isTrue();
    assertThat(answer.json().at("/insurers").toString())
        .isEqualTo("[\"SUNSHINE\",\"ZHONGAN\",\"CATHAY\"]");
    assertThat(answer.at("/clocks/0/clock")).isEqualTo("INSURER_REVIEW");
    assertThat(answer.at("/clocks/0/length")).isEqualTo("PT24H");
    assertThat(answer.at("/amounts/smallestTransfer/currency")).isEqualTo("CNY");
  }

  /** T-45. */
  @Test
  void keepsPrivateThresholdsToItself() {
    String body = get("/v1/programmes/TMALL_30_DAY/terms", OPS).raw().body();
    assertThat(body).contains("NO_POWER").doesNotContainIgnoringCase("autoApprove");
    assertThat(get("/v1/programmes/LIVE_PRICE/terms", OPS).raw().body())
        .doesNotContainIgnoringCase("floor");
  }

  @ParameterizedTest
  @MethodSource("others")
  void showsTheTermsToNobodyElse(String token) {
    assertThat(get(BOND, token).status()).isEqualTo(403);
    assertThat(get("/v1/programmes/NONE/terms", token).code()).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource({"2023-03-20,2023-03-20", "2023-09-17,2023-03-20", "2023-09-18,2023-09-18"})
  void choosesTheVersionByDay(String on, String version) {
    assertThat(get(BOND + "?on=" + on, OPS).at("/effectiveFrom")).isEqualTo(version);
  }

  @Test
  void saysUntilWhenAVersionIsInForce() {
    assertThat(get(BOND + "?on=2023-05-01", OPS).at("/effectiveTo")).isEqualTo("2023-09-18");
  }

  @ParameterizedTest
  @CsvSource({
    "BOND_1688/terms?on=2023-03-19, 404, TERMS_NOT_FOUND",
    "BOND_1600/terms, 404, PROGRAMME_NOT_FOUND",
    "bond-1688/terms, 404, PROGRAMME_NOT_FOUND",
    "BOND_1688/terms?on=yesterday, 400, MALFORMED_REQUEST",
    "BOND_1688/terms?day=2023-03-19, 400, MALFORMED_REQUEST",
    "BOND_1688, 404, NOT_FOUND"
  })
  void saysWhatThereIsNot(String path, int status, String code) {
    Answer answer = get("/v1/programmes/" + path, OPS);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }
}
