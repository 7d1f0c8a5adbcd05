package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.closeClaim;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.retry;
import static io.baopei.process.Commands.tracking;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Parked;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** T-21: the platform is told that the merchant agrees; it may be silent, or refuse. */
class ReturnAgreementWorkflowTest {

  private static void silent(ClaimWorld world, int times) {
    for (int i = 0; i < times; i++) {
      world.outside.agreementFails(Outside.unavailable());
    }
  }

  @Test
  void asksThePlatformAgainUntilItAgrees() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      silent(world, 6);
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
      world.sleep(Duration.ofMinutes(2));
      assertThat(world.outside.agreements).hasSize(1);
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void saysThatItIsDelayedAndGoesOnAsking() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      silent(world, 20);
      world.does(approve());
      world.sleep(Duration.ofMinutes(3));
      assertThat(world.records().at("DELAYED", "RETURN_TRACKING")).hasSize(1);
      world.sleep(Duration.ofHours(2));
      assertThat(world.outside.agreements).hasSize(1);
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void letsTheBuyerWithdrawWhileThePlatformIsSilent() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      silent(world, 100);
      world.does(approve());
      world.sleep(Duration.ofMinutes(3));
      assertThat(world.does(withdraw()).outcome()).isEqualTo(Outcome.WITHDRAWN);
      world.end();
    }
  }

  @Test
  void takesATrackingNumberWhileThePlatformIsSilent() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      silent(world, 100);
      world.does(approve());
      world.sleep(Duration.ofMinutes(3));
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void givesTheBuyerItsSevenDaysThoughThePlatformWasSilentUntilTheEnd() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      silent(world, 60);
      world.does(approve());
      Instant soon = world.now().plus(Duration.ofHours(2));
      world.reports("DEADLINE_SET", Map.of("clock", "RETURN_TRACKING", "dueAt", soon.toString()));
      world.sleep(Duration.ofDays(1));
      assertThat(world.outside.agreements).hasSize(1);
      assertThat(world.stage()).isEqualTo(Stage.RETURN_TRACKING);
      assertThat(world.due(ClaimClock.RETURN_TRACKING))
          .isAfter(world.now().plus(Duration.ofDays(5)));
      assertThat(world.end().outcome()).isEqualTo(Outcome.RETURN_NOT_SENT);
    }
  }

  private static ClaimWorld parked() {
    ClaimWorld world = ClaimWorld.with(aClaim());
    for (int i = 0; i < 2; i++) {
      world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
    }
    world.does(approve());
    world.awaits(view -> view.parked() != null);
    return world;
  }

  @Test
  void parksWhenThePlatformRefuses() {
    try (ClaimWorld world = parked()) {
      Parked why = Objects.requireNonNull(world.view().parked());
      assertThat(why.step()).isEqualTo("AGREE_TO_RETURN");
      assertThat(why.problem()).contains("NO_RETURN_ADDRESS");
      assertThat(why.whatToDo()).contains("RETRY").contains("MARK_DONE").contains("CLOSE");
      assertThat(world.stage()).isEqualTo(Stage.RETURN_TRACKING);
      assertThat(world.view().allowedActions())
          .extracting("action", "by")
          .containsExactlyInAnyOrder(
              tuple("repair", Role.OPS),
              tuple("withdrawal", Role.BUYER),
              tuple("withdrawal", Role.PLATFORM));
      assertThat(world.records().told("CLAIM_PARKED")).containsExactly("OPS");
      assertThat(world.refuses(tracking())).isEqualTo("ACTION_NOT_ALLOWED");
    }
  }

  @Test
  void agreesOnceTheOperatorRetries() {
    try (ClaimWorld world = parked()) {
      world.does(retry());
      world.awaits(view -> !world.outside.agreements.isEmpty());
      assertThat(world.outside.agreements).hasSize(1);
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
      assertThat(world.records().of("REPAIRED")).hasSize(1);
    }
  }

  @Test
  void parksAgainWhenThePlatformRefusesAgain() {
    try (ClaimWorld world = parked()) {
      world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
      world.does(retry());
      world.awaits(view -> world.records().told("CLAIM_PARKED").size() == 2);
      assertThat(world.view().parked()).isNotNull();
    }
  }

  @Test
  void goesOnWhenTheOperatorAgreedByHand() {
    try (ClaimWorld world = parked()) {
      assertThat(world.refuses(markDone(" "))).isEqualTo("INVALID_FIELD");
      assertThat(world.does(markDone("AGREED-1")).parked()).isNull();
      assertThat(world.outside.agreements).isEmpty();
      assertThat(world.does(tracking()).stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void endsWhenTheOperatorClosesIt() {
    try (ClaimWorld world = parked()) {
      assertThat(world.does(closeClaim()).outcome()).isEqualTo(Outcome.CLOSED_BY_OPERATOR);
      ClaimView end = world.end();
      assertThat(end.parked()).isNull();
    }
  }

  @Test
  void keepsATrackingNumberThatWasReportedWhileParked() {
    try (ClaimWorld world = parked()) {
      world.reports(
          "RETURN_TRACKING_SUBMITTED",
          Map.of("carrier", "SF", "trackingNumber", "SF1234567890123"));
      world.does(retry());
      world.awaits(Stage.MERCHANT_RECEIPT);
    }
  }

  /** The buyer need not wait until an operator has repaired the claim. */
  @Test
  void mayBeWithdrawnWhileItIsParked() {
    try (ClaimWorld world = parked()) {
      world.does(Commands.withdraw());
      assertThat(world.end().outcome()).isEqualTo(Outcome.WITHDRAWN);
      assertThat(world.end().parked()).isNull();
    }
  }
}
