package io.baopei.process;

import static io.baopei.process.Commands.approve;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Leg;
import io.baopei.fixture.CoveredClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * S-04, S-06, OQ-23: a claim runs to its end under the policy and the terms that it was filed
 * under. That the period of the policy ends, and that the merchant is renewed into the new product
 * or leaves it, changes nothing for it.
 */
class RenewedPolicyWorkflowTest {

  private static final String EARLIER_PRODUCT = "2023-03-20";
  private static final String NEW_PRODUCT = "2023-09-18";
  private static final Duration LEFT = Duration.ofHours(1);

  /** The last second of the earlier product; the period ends an hour after the filing. */
  private static CoveredClaim ofTheEarlierProduct() {
    Instant now = ClaimEngine.shared().now();
    return CoveredClaim.of(Programme.BOND_1688)
        .with("claim.breach.occurredAt", now.minus(Duration.ofDays(1)))
        .with("policy.policyNo", "P-EARLIER")
        .with("policy.insurerId", "SUNSHINE")
        .with("policy.issuedAt", "2023-09-17T15:59:59Z")
        .with("policy.effectiveFrom", "2023-09-17T15:59:59Z")
        .with("policy.effectiveTo", now.plus(LEFT))
        .withMinor("policy.sumInsured", 70_000);
  }

  /** The same merchant and sub-order, with another insurer and for more. */
  private static CoveredClaim renewed() {
    return CoveredClaim.of(Programme.BOND_1688)
        .with("policy.policyNo", "P-RENEWED")
        .with("policy.insurerId", "ZHONGAN")
        .withMinor("policy.sumInsured", 90_000);
  }

  private static Instant endOf(CoveredClaim claim) {
    return Objects.requireNonNull(claim.row().policy()).effectiveTo();
  }

  private static void assertPaid(ClaimWorld world, String policyNo, String insurerId, long fen) {
    ClaimView end = world.end();
    assertThat(end.outcome()).isEqualTo(Outcome.PAID);
    assertThat(end.policyNo()).isEqualTo(policyNo);
    assertThat(end.insurerId()).isEqualTo(insurerId);
    Leg paid = Objects.requireNonNull(end.settlement()).legs().getFirst();
    assertThat(paid.amount().getAmountMinorLong()).isEqualTo(fen);
    RecourseInput recourse = world.recourse().orElseThrow();
    assertThat(recourse.creditorId()).isEqualTo(insurerId);
    assertThat(recourse.amount()).isEqualTo(paid.amount());
  }

  @Test
  void paysUnderItsOwnPolicyThoughThePeriodEndsAndTheMerchantIsRenewed() {
    CoveredClaim earlier = ofTheEarlierProduct();
    try (ClaimWorld open = ClaimWorld.of(earlier.row())) {
      assertThat(open.view().termsVersion()).isEqualTo(EARLIER_PRODUCT);
      Instant due = open.due(ClaimClock.INSURER_REVIEW);
      open.sleep(LEFT.plusHours(1));
      try (ClaimWorld renewed = ClaimWorld.of(renewed().row())) {
        assertThat(renewed.view().termsVersion()).isEqualTo(NEW_PRODUCT);
        renewed.does(approve());
        assertPaid(renewed, "P-RENEWED", "ZHONGAN", 90_000);
      }
      assertThat(open.now()).isAfter(endOf(earlier));
      assertThat(open.stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(open.view().termsVersion()).isEqualTo(EARLIER_PRODUCT);
      assertThat(open.due(ClaimClock.INSURER_REVIEW)).isEqualTo(due);
      open.does(approve());
      assertPaid(open, "P-EARLIER", "SUNSHINE", 70_000);
    }
  }

  /** A cover that ended before the claim was made still answers for what happened under it. */
  @Test
  void coversWhatHappenedBeforeTheCoverEnded() {
    CoveredClaim ended = ofTheEarlierProduct();
    ended.with("policy.effectiveTo", ended.instant("claim.breach.occurredAt").plusSeconds(1));
    try (ClaimWorld world = ClaimWorld.of(ended.row())) {
      assertThat(world.now()).isAfter(endOf(ended));
      world.does(approve());
      assertPaid(world, "P-EARLIER", "SUNSHINE", 70_000);
    }
  }
}
