package io.baopei.worker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.Terms;
import io.baopei.domain.programme.TermsCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TermsLoaderTest {

  private static final String NAME = "tmall-30-day/2022-01-01.yaml";

  private final TermsLoader loader = new TermsLoader();

  @Test
  void loadsThePublishedTerms() {
    TermsCatalogue catalogue = loader.load();

    Terms terms =
        catalogue
            .inForce(Programme.TMALL_30_DAY, Instant.parse("2026-01-01T00:00:00Z"))
            .orElseThrow();
    assertThat(terms.scope().marks()).containsExactly("30天质保+");
    assertThat(terms.clock(ClaimClock.INSURER_REVIEW).grace()).isEqualTo(Duration.ofHours(12));
    assertThat(terms.amounts().returnFreight()).isEqualTo(Money.parse("CNY 10.00"));
    assertThat(terms.problem("NO_POWER").orElseThrow().rule()).isEqualTo("T-37c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "programme: TMALL_30_DAY | programme: TMALL | /programme",
        "zone: Asia/Shanghai | zonne: Asia/Shanghai | /zone",
        "length: P5D, rules | length: P5D, colour: red, rules | /clocks/1/colour",
        "calendar: CN | '' | /calendar",
        "length: PT24H | length: PT0H | /clocks/0",
        "clock: DISPUTE_DECISION | clock: STEP_IN | DISPUTE_DECISION",
        "payoutWorkingDays: 3 | payoutWorkingDays: three | payoutWorkingDays",
        "amountMinor: 1000 | amountMinor: 10.5 | amountMinor",
        "effectiveFrom: 2022-01-01 | effectiveFrom: 2022-01-02 | 2022-01-02",
      })
  void stopsTheStartNamingFileAndField(String right, String wrong, String field)
      throws IOException {
    String broken = published(NAME).replaceFirst(right, wrong);

    assertThatThrownBy(() -> loader.read(NAME, stream(broken)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(NAME)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @EnumSource(Programme.class)
  void hasTermsOfEveryProgramme(Programme programme) {
    assertThat(loader.load().inForce(programme, Instant.parse("2026-01-01T00:00:00Z"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "live-quality/2020-09-02.yaml | clock: MERCHANT_RESPONSE | clock: STEP_IN"
            + " | /clocks lacks MERCHANT_RESPONSE",
        "live-price/2020-09-02.yaml | clock: SUPPLEMENT | clock: REFUND | /clocks lacks SUPPLEMENT",
        "live-price/2020-09-02.yaml | clocks: | 'clocks:\n  - { clock: REFUND, length: PT1H,"
            + " rules: [OQ-11] }' | /clocks has REFUND",
        "damage-1688/2024-03-29.yaml | rate: 0.05 | '' | /amounts/rate is missing",
        "damage-1688/2024-03-29.yaml | most: | concession: | /amounts/most is missing",
        "damage-1688/2024-03-29.yaml | recourse: .* | '' | /recourse is missing",
        "bond-1688/2023-09-18.yaml | recourse: .* | '' | /recourse is missing",
        "amazon-atoz/2021-09-01.yaml | concession: .* | '' | /amounts/concession is missing",
        "amazon-atoz/2021-09-01.yaml | clock: INSURANCE_PROOF | clock: INSURER_REVIEW"
            + " | /clocks lacks INSURANCE_PROOF",
      })
  void stopsTheStartWhereAProgrammeLacksWhatItNeeds(
      String name, String right, String wrong, String field) throws IOException {
    String broken = published(name).replaceFirst(right, wrong.replace("\\n", "\n"));

    assertThatThrownBy(() -> loader.read(name, stream(broken)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(field);
  }

  private static String published(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TermsLoaderTest.class.getResourceAsStream("/terms/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
