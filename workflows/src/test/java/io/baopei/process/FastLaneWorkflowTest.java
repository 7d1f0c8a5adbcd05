package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.fixture.Filings;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T-28: a trusted buyer's small claim is settled at speed, everybody else's is reviewed. */
class FastLaneWorkflowTest {

  private static Filings small() {
    return aClaim().refundOnly().paid("30.00").withAFastLaneUpTo("50.00");
  }

  private static ClaimWorld of(Filings filing, BuyerRisk.Level buyer) {
    ClaimWorld world = ClaimWorld.with(filing);
    world.outside.buyerIs(buyer);
    return world;
  }

  private static void isReviewed(ClaimWorld world) {
    assertThat(world.rests().stage()).isEqualTo(Stage.INSURER_REVIEW);
    assertThat(world.records().of("APPLIED")).isEmpty();
  }

  @Test
  void approvesATrustedBuyersSmallClaimAtOnce() {
    try (ClaimWorld world = of(small(), BuyerRisk.Level.TRUSTED)) {
      ClaimView end = world.awaits(Stage.CLOSED);
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(Objects.requireNonNull(end.decision()).by()).isEqualTo("SYSTEM");
      assertThat(world.records().of("APPLIED"))
          .singleElement()
          .satisfies(applied -> assertThat(applied.rules()).containsExactly("T-28"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BUYER_WITHDREW", "REFUND_CLOSED"})
  void readsWhatCameBeforeItDecides(String fact) {
    try (ClaimWorld world = of(small(), BuyerRisk.Level.TRUSTED)) {
      world.beginsWith(fact);
      ClaimView end = world.awaits(Stage.CLOSED);
      assertThat(end.outcome()).isIn(Outcome.WITHDRAWN, Outcome.REFUND_CLOSED);
      assertThat(world.outside.refunds).isEmpty();
      assertThat(world.outside.payouts).isEmpty();
    }
  }

  @Test
  void refundsNobodyASecondTime() {
    try (ClaimWorld world = of(small(), BuyerRisk.Level.TRUSTED)) {
      world.beginsWith("REFUND_COMPLETED");
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.refunds).isEmpty();
    }
  }

  @Test
  void approvesUpToTheLimitItself() {
    try (ClaimWorld world = of(small().paid("50.00"), BuyerRisk.Level.TRUSTED)) {
      assertThat(world.awaits(Stage.CLOSED).outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void agreesToAReturnAtOnce() {
    Filings goesBack = aClaim().paid("30.00").withAFastLaneUpTo("50.00");
    try (ClaimWorld world = of(goesBack, BuyerRisk.Level.TRUSTED)) {
      world.awaits(Stage.RETURN_TRACKING);
      assertThat(world.outside.agreements).hasSize(1);
    }
  }

  @Test
  void asksForAMissingPictureFirst() {
    try (ClaimWorld world = of(small().withoutPicture(), BuyerRisk.Level.TRUSTED)) {
      assertThat(world.rests().stage()).isEqualTo(Stage.SUPPLEMENT);
      assertThat(world.outside.assessments).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(value = BuyerRisk.Level.class, names = "TRUSTED", mode = EnumSource.Mode.EXCLUDE)
  void leavesWhoIsNotTrusted(BuyerRisk.Level level) {
    try (ClaimWorld world = of(small(), level)) {
      isReviewed(world);
    }
  }

  @Test
  void leavesALargeSumToAPerson() {
    try (ClaimWorld world = of(small().paid("50.01"), BuyerRisk.Level.TRUSTED)) {
      isReviewed(world);
      assertThat(world.outside.assessments).isEmpty();
    }
  }

  @Test
  void leavesAFlaggedClaimToAPerson() {
    Filings flagged = small().flagged(ClaimFlags.REPEATED_CLAIMS);
    try (ClaimWorld world = of(flagged, BuyerRisk.Level.TRUSTED)) {
      isReviewed(world);
    }
  }

  @Test
  void leavesItToAPersonWhenTheScreenDoesNotAnswer() {
    try (ClaimWorld world = of(small(), BuyerRisk.Level.TRUSTED)) {
      world.outside.screenFails(Outside.unavailable());
      isReviewed(world);
    }
  }

  @Test
  void asksNobodyWhereThereIsNoFastLane() {
    Filings slow = aClaim().refundOnly().paid("30.00");
    try (ClaimWorld world = of(slow, BuyerRisk.Level.TRUSTED)) {
      isReviewed(world);
      assertThat(world.outside.assessments).isEmpty();
    }
  }
}
