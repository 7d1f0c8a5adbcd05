package io.baopei.domain.gate;

import static io.baopei.domain.programme.Programme.BOND_1688;
import static io.baopei.domain.programme.Programme.DAMAGE_1688;
import static io.baopei.domain.programme.Programme.LIVE_PRICE;
import static io.baopei.domain.programme.Programme.LIVE_QUALITY;
import static io.baopei.domain.programme.Programme.TMALL_30_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside its verdict a rule shows the figures that it looked at, so that anybody can check it. */
class GateDetailsTest {

  private static final String REQUESTED = "claim.request.requestedAt";

  private static String detail(String rule, CoveredClaim claim) {
    return Judged.check(rule, claim).detail();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TMALL_30_DAY | T-01 | category SMALL_APPLIANCE
          TMALL_30_DAY | T-04 | marks 30天质保+
          TMALL_30_DAY | T-05 | receipt confirmed 2026-03-24T03:17:24Z
          TMALL_30_DAY | T-06 | 166 h 46 min 17 s of 720 h
          TMALL_30_DAY | T-07 | reason NOT_AS_DESCRIBED
          TMALL_30_DAY | T-08 | kind RETURN_AND_REFUND
          TMALL_30_DAY | T-17 | policy P-V-5014-3
          TMALL_30_DAY | OQ-12 | CNY 1000.00 remains after earlier claims
          LIVE_QUALITY | L-01 | paid 2026-02-28T21:01:28Z, 592 h 43 min 14 s of 720 h
          LIVE_QUALITY | Q-01 | reason DAMAGE_OR_STAIN, kind RETURN_AND_REFUND
          LIVE_QUALITY | Q-03 | category HOME_APPLIANCE
          LIVE_QUALITY | Q-04 | policy P-V-5023-3
          LIVE_QUALITY | OQ-12 | CNY 150.73 remains after earlier claims
          LIVE_PRICE | L-01 | paid 2026-03-05T09:49:48Z
          LIVE_PRICE | P-01 | policy P-V-5033-4
          LIVE_PRICE | P-02 | reason PRICE_DROP, kind PRICE_DIFFERENCE, evidence CNY 30.00, paid CNY 100.00
          LIVE_PRICE | P-03 | no earlier claim was paid
          LIVE_PRICE | P-09 | placed after 14 h 32 min 0 s of 720 h, submitted after 133 h 52 min 42 s of 720 h
          LIVE_PRICE | P-11 | CNY 100.00 remains after earlier claims
          DAMAGE_1688 | D-01 | policy issued 2026-03-13T00:18:09Z
          DAMAGE_1688 | D-02 | written by SUNSHINE
          DAMAGE_1688 | D-03 | category LIGHTING
          DAMAGE_1688 | D-05 | reason DAMAGE_OR_STAIN, kind COMPENSATION
          DAMAGE_1688 | OQ-12 | CNY 19.08 remains after earlier claims
          DAMAGE_1688 | OQ-21 | 335 h 38 min 46 s of 360 h
          BOND_1688 | S-02 | CATHAY, issued 2026-02-18T16:40:49Z
          BOND_1688 | S-07 | insures the BUYER from 2026-02-28T16:40:49Z to 2027-01-24T16:40:49Z, breach 2026-03-30T16:40:49Z
          BOND_1688 | S-08 | reason BREACH_OF_CONTRACT, kind COMPENSATION
          AMAZON_ATOZ | A-01 | filed 2026-03-31T02:05:00Z
          AMAZON_ATOZ | A-02 | reason PROPERTY_DAMAGE, kind COMPENSATION, incident PROPERTY_DAMAGE
          AMAZON_ATOZ | S3-11 | 113 h 12 min 22 s of 2160 h
          """)
  void showsTheFiguresOfACoveredClaim(Programme programme, String rule, String shown) {
    assertThat(detail(rule, CoveredClaim.of(programme))).isEqualTo(shown);
  }

  /** T-06: the window is counted from the receipt, backwards where the request came first. */
  @Test
  void showsWholeHoursPartsOfThemAndTimesBeforeTheStart() {
    Instant received = CoveredClaim.of(TMALL_30_DAY).instant("claim.order.receiptConfirmedAt");
    assertThat(detail("T-06", requested(received.plusSeconds(7200)))).isEqualTo("2 h of 720 h");
    assertThat(detail("T-06", requested(received))).isEqualTo("0 h of 720 h");
    assertThat(detail("T-06", requested(received.plusSeconds(3661))))
        .isEqualTo("1 h 1 min 1 s of 720 h");
    assertThat(detail("T-06", requested(received.minusSeconds(3661))))
        .isEqualTo("-1 h 1 min 1 s of 720 h");
  }

  private static CoveredClaim requested(Instant at) {
    return CoveredClaim.of(TMALL_30_DAY).with(REQUESTED, at);
  }

  @Test
  void saysThatTheReceiptOrTheDeliveryIsMissing() {
    CoveredClaim unreceived =
        CoveredClaim.of(TMALL_30_DAY).without("claim.order.receiptConfirmedAt");
    assertThat(detail("T-05", unreceived)).isEqualTo("the buyer has not confirmed receipt");
    assertThat(detail("T-06", unreceived)).isEqualTo("does not apply: another rule failed");
    assertThat(detail("OQ-21", CoveredClaim.of(DAMAGE_1688).without("claim.order.deliveredAt")))
        .isEqualTo("the instant that the window begins at is missing");
  }

  @Test
  void saysThatThereIsNoPolicy() {
    String none = "no policy of this programme, merchant and sub-order";
    assertThat(detail("T-17", CoveredClaim.of(TMALL_30_DAY).without("policy"))).isEqualTo(none);
    assertThat(detail("Q-04", CoveredClaim.of(LIVE_QUALITY).without("policy"))).isEqualTo(none);
    assertThat(detail("D-02", CoveredClaim.of(DAMAGE_1688).without("policy"))).isEqualTo(none);
    assertThat(detail("S-07", CoveredClaim.of(BOND_1688).without("policy"))).isEqualTo(none);
  }

  /** S3-7: such a policy exists, but does not count. */
  @Test
  void saysThatAPolicyIsOlderThanTheTerms() {
    CoveredClaim claim =
        CoveredClaim.of(TMALL_30_DAY).with("policy.issuedAt", "2021-12-31T15:59:59Z");
    assertThat(detail("T-17", claim))
        .isEqualTo("policy P-V-5014-3 was issued when no terms were in force");
  }

  /** P-03: one paid claim for a sub-order. */
  @Test
  void saysThatAnEarlierClaimWasPaid() {
    Application a = CoveredClaim.of(LIVE_PRICE).application();
    EarlierClaims paid = new EarlierClaims(a.earlier().paid(), false, true, a.earlier().refunded());
    Application second =
        new Application(a.filing(), a.policy(), a.terms(), a.termsVersion(), paid, a.now());
    assertThat(Gate.of(LIVE_PRICE).judge(second).checks())
        .contains(new GateCheck("P-03", false, "an earlier claim was paid"));
  }
}
