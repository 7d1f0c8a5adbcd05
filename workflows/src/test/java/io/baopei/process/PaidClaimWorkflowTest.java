package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.REASON;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PaidClaimWorkflowTest {

  private static Leg leg(ClaimView view, LegKind kind) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .filter(leg -> leg.leg() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void paysTheMerchantOnceTheGoodsAreBackAndTheBuyerIsRefunded() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
      world.does(confirm());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(end.closedAt()).isNotNull();
      assertThat(end.deadlines()).isEmpty();
      assertThat(end.allowedActions()).isEmpty();
      assertThat(end.refusedBy()).isNull();
      assertThat(world.outside.agreements).hasSize(1);
      assertThat(world.records().stages())
          .containsExactly(
              Stage.INSURER_REVIEW,
              Stage.RETURN_TRACKING,
              Stage.MERCHANT_RECEIPT,
              Stage.REFUND,
              Stage.PAYOUT,
              Stage.CLOSED);
    }
  }

  @Test
  void refundsFirstAndPaysFreightAndIndemnityUnderTheirOwnKeys() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      String id = world.does(approve(), tracking(), confirm()).claimId();
      ClaimView end = world.end();
      assertThat(world.outside.refunds).hasSize(1);
      assertThat(world.outside.refunds.getFirst().key()).isEqualTo(id + "/REFUND/1");
      assertThat(world.outside.refunds.getFirst().amount()).isEqualTo(cny("299.00"));
      assertThat(world.outside.payouts).hasSize(1);
      assertThat(world.outside.payouts.getFirst().legs())
          .extracting(LegOrder::key, LegOrder::amount)
          .containsExactly(
              tuple(id + "/RETURN_FREIGHT/1", cny("10.00")),
              tuple(id + "/INDEMNITY/1", cny("299.00")));
      assertThat(leg(end, LegKind.REFUND).status()).isEqualTo(LegStatus.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).status()).isEqualTo(LegStatus.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).dueAt()).isNotNull();
      assertThat(leg(end, LegKind.INDEMNITY).reference()).isEqualTo("PAY-" + id + "/INDEMNITY/1");
    }
  }

  @Test
  void asksForNothingBackWhenOnlyARefundIsAskedFor() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.does(approve());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.agreements).isEmpty();
      assertThat(world.records().stages())
          .containsExactly(Stage.INSURER_REVIEW, Stage.REFUND, Stage.PAYOUT, Stage.CLOSED);
      assertThat(world.outside.payouts.getFirst().legs())
          .extracting(LegOrder::leg)
          .containsExactly(LegKind.INDEMNITY);
    }
  }

  @Test
  void refundsWhatTheReviewerApprovesAndNoMore() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      assertThat(world.refuses(approve("298.99", null))).isEqualTo("REASON_REQUIRED");
      assertThat(world.refuses(approve("299.01", REASON))).isEqualTo("AMOUNT_ABOVE_CAP");
      world.does(approve("120.00", REASON));
      ClaimView end = world.end();
      assertThat(world.outside.refunds.getFirst().amount()).isEqualTo(cny("120.00"));
      assertThat(leg(end, LegKind.REFUND).amount()).isEqualTo(cny("120.00"));
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("120.00"));
      assertThat(Objects.requireNonNull(end.decision()).approved()).isEqualTo(cny("120.00"));
    }
  }

  @Test
  void approvesTheWholeWithoutAReasonWhenItIsNamed() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(world.does(approve("299.00", null)).stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }

  @Test
  void creditsTheAccountWithASumThatIsTooSmallToTransfer() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly().paid("0.09"))) {
      String id = world.does(approve()).claimId();
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts.getFirst().legs())
          .extracting(LegOrder::key)
          .containsExactly(id + "/ACCOUNT_CREDIT/1");
    }
  }

  @Test
  void paysNoSecondFreightOnOneSubOrder() {
    try (ClaimWorld world =
        ClaimWorld.with(aClaim().asking("100.00").afterEarlierClaims("60.00", true))) {
      world.does(approve(), tracking(), confirm());
      world.end();
      assertThat(world.outside.payouts.getFirst().legs())
          .extracting(LegOrder::leg)
          .containsExactly(LegKind.INDEMNITY);
    }
  }

  @Test
  void endsAtOnceWhatTheGateRefused() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().inCategory("BOOKS").withoutPolicy())) {
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.NOT_COVERED);
      assertThat(end.refusedBy()).isEqualTo("T-01");
      assertThat(end.settlement()).isNull();
      assertThat(world.outside.steps).isEmpty();
      assertThat(world.records().told("HANDED_TO_MERCHANT")).containsExactly("MERCHANT");
    }
  }
}
