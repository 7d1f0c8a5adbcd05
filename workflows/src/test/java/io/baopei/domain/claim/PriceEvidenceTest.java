package io.baopei.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** OQ-19: the snapshot's digest tells it from every other, today and in years. */
class PriceEvidenceTest {

  private static PriceEvidence evidence(String price) {
    return new PriceEvidence(
        "E-1",
        "SHOP-1",
        "I-1",
        "SKU-1",
        Money.parse(CurrencyUnit.of("CNY") + " " + price),
        Instant.parse("2026-03-05T02:00:00Z"),
        Instant.parse("2026-03-05T03:00:00Z"));
  }

  /** Computed with {@code sha256sum}: what is on record must be found again. */
  @Test
  void isTheSha256OfItsFields() {
    assertThat(evidence("80.00").digest())
        .isEqualTo("1b247320be12a51b39f8f3687b88de9e6974b5dfe17318dac515a8258421933b");
  }

  @Test
  void changesWithWhatItIsOf() {
    assertThat(evidence("80.01").digest()).isNotEqualTo(evidence("80.00").digest());
  }
}
