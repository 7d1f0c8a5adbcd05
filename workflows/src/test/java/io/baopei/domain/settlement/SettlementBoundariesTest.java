package io.baopei.domain.settlement;

import static io.baopei.domain.programme.Programme.AMAZON_ATOZ;
import static io.baopei.domain.programme.Programme.BOND_1688;
import static io.baopei.domain.programme.Programme.DAMAGE_1688;
import static io.baopei.domain.programme.Programme.LIVE_PRICE;
import static io.baopei.domain.programme.Programme.LIVE_QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sums at which a formula turns, a fen below, at it and a fen above. */
class SettlementBoundariesTest {

  private static final long PLENTY = 100_000_000;

  private static CoveredClaim rich(Programme programme) {
    return CoveredClaim.of(programme)
        .without("claim.request.amount")
        .withMinor("policy.sumInsured", PLENTY);
  }

  private static Settlement settled(CoveredClaim claim) {
    return SettlementFormula.of(claim.row().programme()).settle(claim.application(), null);
  }

  private static long indemnity(CoveredClaim claim) {
    return settled(claim).indemnity().getAmountMinorLong();
  }

  /** D-07, OQ-14: five per cent, half a fen goes up, at most 3000.00, which is included. */
  @ParameterizedTest
  @CsvSource({
    "9, 0",
    "10, 1",
    "29, 1",
    "30, 2",
    "1009, 50",
    "1010, 51",
    "10000, 500",
    "5999989, 299999",
    "5999990, 300000",
    "5999999, 300000",
    "6000000, 300000",
    "6000001, 300000",
    "6000010, 300000",
    "8000000, 300000"
  })
  void paysFivePerCentUpToTheCeiling(long goods, long expected) {
    assertThat(indemnity(rich(DAMAGE_1688).withMinor("claim.order.paid", goods)))
        .isEqualTo(expected);
  }

  @Test
  void takesTheShareOfTheGoodsWithoutTheFreight() {
    CoveredClaim claim = rich(DAMAGE_1688).withMinor("claim.order.paid", 10_500);
    assertThat(indemnity(claim.withMinor("claim.order.freight", 500))).isEqualTo(500);
  }

  /** P-10: one piece's price, HALF_UP, less the evidence. */
  @ParameterizedTest
  @CsvSource({
    "10000, 3, 3000, 333",
    "20000, 3, 6000, 667",
    "9999, 2, 4999, 1",
    "10000, 1, 0, 10000"
  })
  void paysTheDifferenceOfOnePiece(long paid, int quantity, long evidence, long expected) {
    CoveredClaim claim =
        rich(LIVE_PRICE)
            .withMinor("claim.order.paid", paid)
            .with("claim.order.quantity", quantity)
            .withMinor("claim.priceEvidence.unitPrice", evidence);
    assertThat(indemnity(claim)).isEqualTo(expected);
  }

  /** P-11: not above what was paid without freight, red packets and points. */
  @ParameterizedTest
  @CsvSource({"6999, 3001, 3001", "7000, 3000, 3000", "7001, 3000, 2999"})
  void paysNotAboveTheBuyersOwn(long notOwn, long difference, long expected) {
    CoveredClaim claim =
        rich(LIVE_PRICE)
            .withMinor("claim.order.redPackets", notOwn - 1_000)
            .withMinor("claim.order.points", 1_000)
            .withMinor("claim.priceEvidence.unitPrice", 10_000 - difference);
    assertThat(indemnity(claim)).isEqualTo(expected);
  }

  /** S3-1: 0.09 is credited, 0.10 is transferred; to the same payee. */
  @ParameterizedTest
  @EnumSource(names = {"LIVE_QUALITY", "LIVE_PRICE", "DAMAGE_1688", "BOND_1688"})
  void creditsWhatIsTooSmallToTransfer(Programme programme) {
    CoveredClaim claim = CoveredClaim.of(programme);
    Leg at = last(settled(claim.withMinor("claim.request.amount", 10)));
    Leg below = last(settled(claim.withMinor("claim.request.amount", 9)));
    assertThat(at.leg()).isEqualTo(LegKind.INDEMNITY);
    assertThat(last(settled(claim.withMinor("claim.request.amount", 11))).leg())
        .isEqualTo(LegKind.INDEMNITY);
    assertThat(below.leg()).isEqualTo(LegKind.ACCOUNT_CREDIT);
    assertThat(below.payee()).isEqualTo(at.payee());
    assertThat(below.rules()).startsWith("S3-1").endsWith(at.rules().toArray(String[]::new));
  }

  @Test
  void transfersEveryCentOfDollars() {
    CoveredClaim claim = CoveredClaim.of(AMAZON_ATOZ).withMinor("claim.request.amount", 1);
    assertThat(last(settled(claim)).leg()).isEqualTo(LegKind.INDEMNITY);
  }

  /** Every payment names the rules that it stands on. */
  @Test
  void namesTheRulesOfEachPayment() {
    assertThat(rules(LIVE_QUALITY)).containsExactly("Q-01", "Q-07", "Q-02", "Q-11");
    assertThat(rules(LIVE_PRICE)).containsExactly("P-10", "P-11");
    assertThat(rules(DAMAGE_1688)).containsExactly("D-07");
    assertThat(rules(BOND_1688)).containsExactly("S-07");
    assertThat(rules(AMAZON_ATOZ)).containsExactly("A-10", "1F-8");
    assertThat(rules(Programme.TMALL_30_DAY))
        .containsExactly("T-25", "T-F5", "T-11", "T-12", "OQ-9", "T-26", "T-F6");
  }

  private static List<String> rules(Programme programme) {
    return settled(CoveredClaim.of(programme)).legs().stream()
        .flatMap(leg -> leg.rules().stream())
        .toList();
  }

  /** OQ-25: 1000.00 is still conceded; a proof helps a compliant seller alone. */
  @ParameterizedTest
  @CsvSource({
    "99999, true, WITHOUT_PROOF", "100000, true, WITHOUT_PROOF", "100001, true, AT_PAYOUT",
    "99999, false, AT_PAYOUT", "100000, false, AT_PAYOUT", "100001, false, AT_PAYOUT"
  })
  void recoversFromTheSellerAboveAThousand(long paid, boolean compliant, Recovery expected) {
    CoveredClaim claim =
        CoveredClaim.of(AMAZON_ATOZ).with("claim.seller.policyCompliant", compliant);
    assertThat(Recovery.of(claim.application(), claim.money(paid))).isEqualTo(expected);
  }

  @Test
  void recoversAtOnceFromASellerOfWhomNothingIsKnown() {
    CoveredClaim claim = CoveredClaim.of(AMAZON_ATOZ).without("claim.seller");
    assertThat(Recovery.of(claim.application(), claim.money(1))).isEqualTo(Recovery.AT_PAYOUT);
  }

  @ParameterizedTest
  @CsvSource({
    "TMALL_30_DAY, NEVER",
    "LIVE_QUALITY, NEVER",
    "LIVE_PRICE, NEVER",
    "DAMAGE_1688, AT_PAYOUT",
    "BOND_1688, AT_PAYOUT"
  })
  void recoversFromTheMerchantOnlyWhereThePremiumHasNotPaid(Programme of, Recovery expected) {
    CoveredClaim claim = CoveredClaim.of(of);
    assertThat(Recovery.of(claim.application(), claim.money(100))).isEqualTo(expected);
  }

  private static Leg last(Settlement settlement) {
    return settlement.legs().getLast();
  }
}
