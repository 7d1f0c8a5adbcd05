package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsEnd;
import io.baopei.contract.points.PointsIds;
import io.baopei.domain.settlement.LegStatus;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.Test;

class PointsWorkflowTest {

  /** A start, an activity, an end: nothing else costs anything. */
  private static final int EVENTS_MAX = 11;

  @Test
  void issuesOnce() {
    try (PointsWorld world = new PointsWorld(outside -> {})) {
      PointsEnd end = world.end();
      assertThat(end.status()).isEqualTo(LegStatus.PAID);
      assertThat(end.reference()).isEqualTo("PTS-1");
      assertThat(end.issuedAt()).isNotNull();
      assertThat(world.outside.pointsOrders).containsExactly(world.order);
      assertThat(world.history().getEvents()).hasSizeLessThanOrEqualTo(EVENTS_MAX);
    }
  }

  @Test
  void asksUntilThereIsAnAnswerHoweverLongThatTakes() {
    try (PointsWorld world = new PointsWorld(outside -> silent(outside, 30))) {
      assertThat(world.end().status()).isEqualTo(LegStatus.PAID);
      assertThat(world.outside.pointsOrders).hasSize(31).containsOnly(world.order);
      assertThat(world.outside.pointsDelays).containsExactly(new PointsDelay(world.order, false));
    }
  }

  /** S3-10: whatever hangs is seen, first after a minute and again after a day. */
  @Test
  void tellsOperatorsWhatNobodyAnswersFor() {
    try (PointsWorld world = new PointsWorld(outside -> silent(outside, 320))) {
      assertThat(world.end().status()).isEqualTo(LegStatus.PAID);
      assertThat(world.outside.pointsDelays)
          .containsExactly(new PointsDelay(world.order, false), new PointsDelay(world.order, true));
    }
  }

  @Test
  void tellsNobodyOfWhatIsAnsweredInTheFirstMinute() {
    try (PointsWorld world = new PointsWorld(outside -> silent(outside, 3))) {
      assertThat(world.end().status()).isEqualTo(LegStatus.PAID);
      assertThat(world.outside.pointsDelays).isEmpty();
      assertThat(world.history().getEvents()).hasSizeLessThanOrEqualTo(EVENTS_MAX);
    }
  }

  @Test
  void endsWhenThePlatformRefuses() {
    try (PointsWorld world =
        new PointsWorld(o -> o.payoutFails(Outside.refused("MERCHANT_POINTS_TOO_LOW")))) {
      assertThat(world.end())
          .isEqualTo(new PointsEnd(LegStatus.DECLINED, null, null, "MERCHANT_POINTS_TOO_LOW"));
      assertThat(world.outside.pointsOrders).hasSize(1);
    }
  }

  @Test
  void leavesToAPersonWhatContradictsTheRecords() {
    ApplicationFailure contradiction =
        ApplicationFailure.newNonRetryableFailure("no", FailureType.PAYMENT_CONTRADICTION);
    try (PointsWorld world = new PointsWorld(outside -> outside.payoutFails(contradiction))) {
      assertThat(world.end().status()).isEqualTo(LegStatus.UNKNOWN);
    }
  }

  @Test
  void givesEveryTryItsOwnNames() {
    assertThat(PointsIds.workflowOf("C-1", 1)).isEqualTo("points/C-1");
    assertThat(PointsIds.workflowOf("C-1", 2)).isEqualTo("points/C-1/2");
    assertThat(PointsIds.keyOf("C-1", 2)).isEqualTo("C-1/POINTS/2");
  }

  private static void silent(Outside outside, int times) {
    for (int i = 0; i < times; i++) {
      outside.payoutFails(i % 2 == 0 ? Outside.unknown() : Outside.unavailable());
    }
  }
}
