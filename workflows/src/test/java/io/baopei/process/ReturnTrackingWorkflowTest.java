package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** T-21, T-22, T-F12 and OQ-2: agreement, then seven days for the tracking number. */
class ReturnTrackingWorkflowTest {

  @Test
  void remindsThreeTimesAndClosesWithoutPay() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      Instant due = world.due(ClaimClock.RETURN_TRACKING);
      Instant start = due.minus(Duration.ofDays(7));
      world.sleepUntil(start.plus(Duration.ofDays(3)).plusSeconds(60));
      assertThat(world.records().told("RETURN_TRACKING_REMINDER")).hasSize(2);
      world.sleepUntil(start.plus(Duration.ofDays(6)).plusSeconds(60));
      assertThat(world.records().told("RETURN_TRACKING_REMINDER")).hasSize(4);
      world.sleepUntil(due.minus(Duration.ofHours(12)).plusSeconds(60));
      assertThat(world.records().told("RETURN_TRACKING_REMINDER")).hasSize(6);
      assertThat(world.stage()).isEqualTo(Stage.RETURN_TRACKING);
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.RETURN_NOT_SENT);
      assertThat(Objects.requireNonNull(end.closedAt()))
          .isAfterOrEqualTo(due)
          .isCloseTo(due, within(1, ChronoUnit.SECONDS));
      assertThat(world.outside.refunds).isEmpty();
      assertThat(world.outside.payouts).isEmpty();
      assertThat(world.records().of("TRACKING_NOT_SUBMITTED").getFirst().rules()).contains("T-F12");
    }
  }

  @Test
  void takesATrackingNumberInTheLastMinute() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      world.sleepUntil(world.due(ClaimClock.RETURN_TRACKING).minusSeconds(60));
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void knowsTheCarriersOfTheTermsAndTheFormOfATrackingNumber() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      for (String number : new String[] {"SF12345", "sf1234567890123", "SF 1234567890", ""}) {
        assertThat(world.refuses(tracked("SF", number))).isEqualTo("INVALID_FIELD");
      }
      assertThat(world.refuses(tracked("SF", "A".repeat(33)))).isEqualTo("INVALID_FIELD");
      assertThat(world.refuses(tracked("sf", "SF1234567890123"))).isEqualTo("INVALID_FIELD");
      assertThat(world.refuses(tracked("DHL", "SF1234567890123"))).isEqualTo("INVALID_FIELD");
      assertThat(world.does(tracked("OTHER", "A-345678")).stage())
          .isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  private static ReturnTracking tracked(String carrier, String number) {
    return new ReturnTracking(Commands.BUYER, carrier, number);
  }
}
