package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** OQ-27: without a return the review goes on, and approval leads straight to the payout. */
class RefundOnlyOutsideWorkflowTest {

  private static Map<String, Object> sum(long fen) {
    return Map.of("amount", Map.of("currency", "CNY", "amountMinor", fen));
  }

  private static Leg leg(ClaimView view, LegKind kind) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .filter(leg -> leg.leg() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsTheReviewOfARefundOnlyClaimGoOnAndPayStraightAway() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.reports("REFUND_COMPLETED", sum(20_000));
      world.awaits(view -> leg(view, LegKind.REFUND).status() == LegStatus.PAID);
      assertThat(world.stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(world.refuses(withdraw())).isEqualTo("ACTION_NOT_ALLOWED");
      assertThat(world.refuses(approve("200.01", null))).isEqualTo("AMOUNT_ABOVE_CAP");
      world.does(approve());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("200.00"));
      assertThat(world.outside.refunds).isEmpty();
      assertThat(world.records().stages())
          .containsExactly(Stage.INSURER_REVIEW, Stage.PAYOUT, Stage.CLOSED);
    }
  }

  @Test
  void countsThePayoutsBoundFromTheApprovalWhenTheRefundCameBefore() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.reports("REFUND_COMPLETED", Map.of());
      world.sleep(Duration.ofHours(10));
      world.does(approve());
      ClaimView end = world.end();
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("299.00"));
      assertThat(leg(end, LegKind.INDEMNITY).dueAt())
          .isEqualTo(
              world
                  .records()
                  .at("APPROVED_FOR_PAYOUT", "PAYOUT")
                  .getFirst()
                  .plus(Duration.ofDays(4)));
    }
  }

  @Test
  void ofARefundOnlyClaimIsKnownToTheSupplementAndTheAppeal() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.does(askForMore());
      world.reports("REFUND_COMPLETED", sum(5_000));
      world.awaits(view -> leg(view, LegKind.REFUND).status() == LegStatus.PAID);
      assertThat(world.stage()).isEqualTo(Stage.SUPPLEMENT);
      world.does(Commands.evidence(), reject(), Commands.appeal());
      world.does(Commands.approveBy(Commands.SENIOR));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("50.00"));
    }
  }

  @Test
  void isIgnoredWhenItComesTwice() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.reports("REFUND_COMPLETED", sum(20_000));
      world.reports("REFUND_COMPLETED", sum(10_000));
      world.reports("REFUND_CLOSED", Map.of());
      world.awaits(view -> world.records().ignored("REFUND_CLOSED").size() == 1);
      assertThat(world.records().ignored("REFUND_COMPLETED")).hasSize(1);
      assertThat(leg(world.view(), LegKind.REFUND).amount()).isEqualTo(cny("200.00"));
    }
  }
}
