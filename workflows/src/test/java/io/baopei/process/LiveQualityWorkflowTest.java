package io.baopei.process;

import static io.baopei.process.Commands.MERCHANT;
import static io.baopei.process.Commands.SENIOR;
import static io.baopei.process.Commands.accept;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.appealBy;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.approveBy;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.decline;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiveQualityWorkflowTest {

  private static Leg leg(ClaimView view, LegKind kind) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .filter(leg -> leg.leg() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesTheMerchantsSilenceAsConsent() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      assertThat(world.rests().stage()).isEqualTo(Stage.MERCHANT_RESPONSE);
      world.sleepUntil(world.due(ClaimClock.MERCHANT_RESPONSE).plusSeconds(1));
      assertThat(world.awaits(Stage.RETURN_TRACKING).decision()).isNull();
      assertThat(world.records().of("MERCHANT_ACCEPTED"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.rules()).containsExactly("Q-08", "OQ-20"));
      assertThat(world.outside.agreements).hasSize(1);
    }
  }

  @Test
  void letsTheRefundRaiseTheClaimAndPaysTheMerchant() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.does(accept(), tracking(), confirm());
      ClaimView view = world.awaits(Stage.INSURER_REVIEW);
      Leg refund = leg(view, LegKind.REFUND);
      assertThat(refund.status()).isEqualTo(LegStatus.PAID);
      assertThat(leg(view, LegKind.INDEMNITY).status()).isEqualTo(LegStatus.NOT_DUE);
      assertThat(world.deadline(ClaimClock.INSURER_REVIEW).rules()).contains("Q-10");
      world.does(approve());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).status()).isEqualTo(LegStatus.PAID);
    }
  }

  /** within three working days of the claim's being raised, not of its approval. */
  @Test
  void countsThePayoutFromTheInstantAtWhichTheClaimWasRaised() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.does(accept(), tracking(), confirm());
      ClaimView raised = world.awaits(Stage.INSURER_REVIEW);
      Instant refundedAt = Objects.requireNonNull(leg(raised, LegKind.REFUND).paidAt());
      world.sleep(Duration.ofHours(20));
      world.outside.payoutIsDueAfter(Duration.ofDays(3));
      world.does(approve());
      assertThat(leg(world.end(), LegKind.INDEMNITY).dueAt())
          .isEqualTo(refundedAt.plus(Duration.ofDays(3)));
    }
  }

  @Test
  void startsAtTheReviewWhenTheRefundIsDoneAtFiling() {
    try (ClaimWorld world = Cases.LIVE_QUALITY_REFUNDED.filed()) {
      ClaimView view = world.rests();
      assertThat(view.stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(leg(view, LegKind.REFUND).status()).isEqualTo(LegStatus.PAID);
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.refunds).isEmpty();
    }
  }

  @Test
  void isRaisedByARefundOutsideWhileTheMerchantIsAsked() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.rests();
      world.reports("REFUND_COMPLETED", Map.of());
      ClaimView view = world.awaits(Stage.INSURER_REVIEW);
      assertThat(view.deadlines())
          .singleElement()
          .satisfies(deadline -> assertThat(deadline.clock()).isEqualTo(ClaimClock.INSURER_REVIEW));
      assertThat(world.records().of("CLAIM_RAISED"))
          .flatExtracting(JournalEntry::rules)
          .contains("Q-07", "Q-09");
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.refunds).isEmpty();
    }
  }

  @Test
  void isRaisedByARefundOutsideAlsoOnTheWayBackAndInTheAppeal() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.does(accept(), tracking());
      world.reports("REFUND_COMPLETED", Map.of());
      world.awaits(Stage.INSURER_REVIEW);
    }
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.does(decline());
      world.reports("REFUND_COMPLETED", Map.of());
      world.awaits(Stage.INSURER_REVIEW);
      world.does(reject());
      assertThat(world.view().stage()).isEqualTo(Stage.APPEAL);
    }
  }

  @Test
  void goesStraightToThePayoutWhenTheRefundCameWhileTheAppealWasReviewed() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.does(decline(), appeal());
      world.reports("REFUND_COMPLETED", Map.of());
      world.awaits(view -> leg(view, LegKind.REFUND).status() == LegStatus.PAID);
      world.does(approveBy(SENIOR));
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().stages())
          .containsExactly(
              Stage.MERCHANT_RESPONSE,
              Stage.APPEAL,
              Stage.INSURER_REVIEW,
              Stage.PAYOUT,
              Stage.CLOSED);
    }
  }

  @Test
  void boundsTheIndemnityByWhatWasRefundedOutside() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.rests();
      world.reports(
          "REFUND_COMPLETED", Map.of("amount", Map.of("currency", "CNY", "amountMinor", 100)));
      world.awaits(Stage.INSURER_REVIEW);
      world.does(approve());
      assertThat(leg(world.end(), LegKind.INDEMNITY).amount().getAmountMinorLong()).isEqualTo(100);
    }
  }

  @Test
  void letsTheMerchantAppealOnceTheBuyerIsRefunded() {
    try (ClaimWorld world = Cases.LIVE_QUALITY_REFUNDED.filed()) {
      world.does(reject());
      assertThat(world.refuses(appeal())).isEqualTo("ACTION_NOT_ALLOWED");
      world.does(appealBy(MERCHANT), approveBy(SENIOR));
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  /** Nobody need repair what the refund has overtaken. */
  @Test
  void isRaisedByARefundOutsideAlsoWhileItIsParked() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.rests();
      world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
      world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
      world.does(accept());
      world.awaits(view -> view.parked() != null);
      world.reports("REFUND_COMPLETED", Map.of());
      assertThat(world.awaits(Stage.INSURER_REVIEW).parked()).isNull();
      assertThat(world.records().of("OVERTAKEN")).hasSize(1);
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  /** Nobody agrees to a return any more once the buyer has the money. */
  @Test
  void callsTheAgreementOffThatTheRefundHasOvertaken() {
    try (ClaimWorld world = Cases.LIVE_QUALITY.filed()) {
      world.rests();
      for (int i = 0; i < 40; i++) {
        world.outside.agreementFails(Outside.unavailable());
      }
      world.does(accept());
      assertThat(world.records().of("DELAYED")).hasSize(1);
      world.reports("REFUND_COMPLETED", Map.of());
      world.awaits(Stage.INSURER_REVIEW);
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(
              Histories.count(world.history(), EventType.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED))
          .isEqualTo(1);
      assertThat(world.outside.agreements).isEmpty();
    }
  }
}
