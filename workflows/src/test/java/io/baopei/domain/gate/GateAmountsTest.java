package io.baopei.domain.gate;

import static io.baopei.domain.gate.Judged.passes;
import static io.baopei.domain.programme.Programme.AMAZON_ATOZ;
import static io.baopei.domain.programme.Programme.BOND_1688;
import static io.baopei.domain.programme.Programme.DAMAGE_1688;
import static io.baopei.domain.programme.Programme.LIVE_PRICE;
import static io.baopei.domain.programme.Programme.LIVE_QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sum at which a rule of a gate turns, a fen below it, at it and a fen above. */
class GateAmountsTest {

  private static final BigDecimal FLOOR = new BigDecimal("0.3");

  @ParameterizedTest
  @EnumSource(Programme.class)
  void startsFromAClaimThatPassesEveryRule(Programme programme) {
    assertThat(Judged.of(CoveredClaim.of(programme)).checks())
        .allSatisfy(check -> assertThat(check.passed()).as(check.rule()).isTrue());
  }

  /** P-02: the price of one piece, HALF_UP, against the evidence. */
  @ParameterizedTest
  @CsvSource({"10000, 1, 10000", "10000, 3, 3333", "20000, 3, 6667", "9999, 2, 5000", "7, 2, 4"})
  void needsAPriceBelowThatOfOnePiece(long paid, int quantity, long unit) {
    CoveredClaim claim = price(paid, quantity);
    assertThat(passes("P-02", evidence(claim, unit - 1))).isTrue();
    assertThat(passes("P-02", evidence(claim, unit))).isFalse();
    assertThat(passes("P-02", evidence(claim, unit + 1))).isFalse();
  }

  @Test
  void comparesThePriceWithoutTheFreight() {
    CoveredClaim claim = price(10_000, 1).withMinor("claim.order.freight", 1_000);
    assertThat(passes("P-02", evidence(claim, 8_999))).isTrue();
    assertThat(passes("P-02", evidence(claim, 9_000))).isFalse();
  }

  @Test
  void needsReasonAndKindOfAPriceClaimBoth() {
    assertThat(passes("P-02", price(100, 1).with("claim.request.reason", "QUALITY"))).isFalse();
    assertThat(passes("P-02", price(100, 1).with("claim.request.kind", "COMPENSATION"))).isFalse();
  }

  /** P-11: red packets and points are not paid back; one fen of one's own is enough. */
  @Test
  void needsAFenOfTheBuyersOwn() {
    CoveredClaim claim = price(10_000, 1).withMinor("claim.order.redPackets", 6_000);
    assertThat(passes("P-11", claim.withMinor("claim.order.points", 3_999))).isTrue();
    assertThat(passes("P-11", claim.withMinor("claim.order.points", 4_000))).isFalse();
    CoveredClaim three = price(10_000, 3);
    assertThat(passes("P-11", three.withMinor("claim.order.points", 9_998))).isTrue();
    assertThat(passes("P-11", three.withMinor("claim.order.points", 9_999))).isFalse();
  }

  @Test
  void asksWhatRemainsOnlyWithAPolicy() {
    assertThat(passes("P-11", price(100, 1).without("policy"))).isNull();
    assertThat(passes("OQ-12", CoveredClaim.of(LIVE_QUALITY).without("policy"))).isNull();
    assertThat(passes("OQ-12", CoveredClaim.of(DAMAGE_1688).without("policy"))).isNull();
    assertThat(passes("D-01", CoveredClaim.of(DAMAGE_1688).without("policy"))).isNull();
    assertThat(passes("D-02", CoveredClaim.of(DAMAGE_1688).without("policy"))).isFalse();
    assertThat(passes("S-02", CoveredClaim.of(BOND_1688).without("policy"))).isNull();
    assertThat(passes("S-07", CoveredClaim.of(BOND_1688).without("policy"))).isFalse();
  }

  /** OQ-12: what the cap is, and a fen around it. */
  @ParameterizedTest
  @CsvSource({
    "LIVE_QUALITY, claim.order.paid, 10000, 9374", // freight 6.26
    "LIVE_QUALITY, policy.sumInsured, 5000, 5000",
    "DAMAGE_1688, claim.order.paid, 10000, 500",
    "DAMAGE_1688, policy.sumInsured, 1000, 1000",
    "BOND_1688, policy.sumInsured, 5000, 5000",
  })
  void needsAFenThatRemains(Programme programme, String field, long sum, long cap) {
    CoveredClaim claim = CoveredClaim.of(programme).withMinor(field, sum);
    assertThat(passes("OQ-12", claim.withMinor("earlierPaid", cap - 1))).isTrue();
    assertThat(passes("OQ-12", claim.withMinor("earlierPaid", cap))).isFalse();
    assertThat(passes("OQ-12", claim.withMinor("earlierPaid", cap + 1))).isFalse();
  }

  /** D-07: five per cent of 0.09 is nothing, of 0.10 a fen (HALF_UP). */
  @Test
  void roundsTheShareOfTheSmallestSums() {
    CoveredClaim claim = CoveredClaim.of(DAMAGE_1688);
    assertThat(passes("OQ-12", claim.withMinor("claim.order.paid", 9))).isFalse();
    assertThat(passes("OQ-12", claim.withMinor("claim.order.paid", 10))).isTrue();
  }

  @Test
  void letsEachIncidentStandAlone() {
    CoveredClaim claim = CoveredClaim.of(AMAZON_ATOZ).withMinor("earlierPaid", 99_999_999);
    assertThat(Judged.of(claim).refusedBy()).isEmpty();
  }

  /** L-07, 1F-5: thirty per cent of the price of one piece, HALF_UP. */
  @ParameterizedTest
  @CsvSource({"10000, 1, 3000", "10000, 3, 1000", "20000, 3, 2000", "10001, 1, 3000", "15, 1, 5"})
  void believesAPriceFromTheFloorOn(long paid, int quantity, long floor) {
    CoveredClaim claim = price(paid, quantity);
    assertThat(isAutomatic(evidence(claim, floor - 1))).isFalse();
    assertThat(isAutomatic(evidence(claim, floor))).isTrue();
    assertThat(isAutomatic(evidence(claim, floor + 1))).isTrue();
  }

  /** L-07: a changed link goes to a person. */
  @ParameterizedTest
  @ValueSource(strings = {"shopId", "itemId", "skuId"})
  void handsAnotherLinkToAPerson(String field) {
    assertThat(isAutomatic(price(10_000, 1))).isTrue();
    assertThat(isAutomatic(price(10_000, 1).with("claim.priceEvidence." + field, "X"))).isFalse();
  }

  private static boolean isAutomatic(CoveredClaim claim) {
    return PriceMatch.isAutomatic(claim.application(), FLOOR);
  }

  private static CoveredClaim price(long paid, int quantity) {
    CoveredClaim claim = CoveredClaim.of(LIVE_PRICE).with("claim.order.quantity", quantity);
    return evidence(claim.withMinor("claim.order.paid", paid), paid / 2);
  }

  private static CoveredClaim evidence(CoveredClaim claim, long unitPrice) {
    return claim.withMinor("claim.priceEvidence.unitPrice", unitPrice);
  }
}
