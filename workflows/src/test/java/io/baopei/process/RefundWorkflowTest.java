package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.closeClaim;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.retry;
import static io.baopei.process.Commands.tracking;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.fixture.Filings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** T-F5 and OQ-11: the merchant refunds first; a refund that fails is tried on and never lost. */
class RefundWorkflowTest {

  private static void silent(ClaimWorld world, int times) {
    for (int i = 0; i < times; i++) {
      world.outside.refundFails(Outside.unavailable());
    }
  }

  private static ClaimWorld parked(Filings filing) {
    ClaimWorld world = ClaimWorld.with(filing);
    world.outside.refundFails(Outside.refused("MERCHANT_BALANCE_LOW"));
    world.does(approve());
    if (world.stage() == Stage.RETURN_TRACKING) {
      world.does(tracking(), confirm());
    }
    world.awaits(view -> view.parked() != null);
    return world;
  }

  @Test
  void isTriedForHoursAndThenSucceeds() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      silent(world, 40);
      world.does(approve());
      world.sleep(Duration.ofMinutes(2));
      assertThat(world.records().at("DELAYED", "REFUND")).hasSize(1);
      assertThat(world.stage()).isEqualTo(Stage.REFUND);
      assertThat(world.refuses(withdraw())).isEqualTo("ACTION_NOT_ALLOWED");
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.refunds)
          .extracting(RefundBuyer::key)
          .containsOnly(end.claimId() + "/REFUND/1");
      assertThat(world.records().told("REFUND_OVERDUE")).isEmpty();
    }
  }

  @Test
  void raisesTheAlarmAfterADayAndStillSucceeds() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      silent(world, 400);
      world.does(approve());
      Instant due = world.due(ClaimClock.REFUND);
      world.sleepUntil(due.plusSeconds(60));
      Instant breached = Objects.requireNonNull(world.deadline(ClaimClock.REFUND).breachedAt());
      assertThat(breached).isCloseTo(due, within(1, ChronoUnit.SECONDS));
      assertThat(world.records().told("REFUND_OVERDUE")).containsExactly("OPS");
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void parksWhenThePlatformDeclines() {
    try (ClaimWorld world = parked(aClaim())) {
      assertThat(Objects.requireNonNull(world.view().parked()).step()).isEqualTo("REFUND");
      assertThat(Objects.requireNonNull(world.view().parked()).problem())
          .contains("MERCHANT_BALANCE_LOW");
      assertThat(world.stage()).isEqualTo(Stage.REFUND);
      assertThat(world.outside.payouts).isEmpty();
    }
  }

  @Test
  void usesANewKeyOnlyWhenTheOperatorRetries() {
    try (ClaimWorld world = parked(aClaim())) {
      String id = world.does(retry()).claimId();
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.refunds)
          .extracting(RefundBuyer::key)
          .containsExactly(id + "/REFUND/1", id + "/REFUND/2");
    }
  }

  @Test
  void isTakenAsDoneWithTheOperatorsReference() {
    try (ClaimWorld world = parked(aClaim())) {
      world.does(markDone("BANK-77"));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      Leg refund = Objects.requireNonNull(end.settlement()).legs().getFirst();
      assertThat(refund.leg()).isEqualTo(LegKind.REFUND);
      assertThat(refund.reference()).isEqualTo("BANK-77");
      assertThat(world.outside.refunds).hasSize(1);
    }
  }

  @Test
  void endsUnpaidWhenTheOperatorClosesIt() {
    try (ClaimWorld world = parked(aClaim())) {
      world.does(closeClaim());
      assertThat(world.end().outcome()).isEqualTo(Outcome.CLOSED_BY_OPERATOR);
      assertThat(world.outside.payouts).isEmpty();
    }
  }

  @Test
  void isTakenFromThePlatformWhileParked() {
    for (Filings filing : new Filings[] {aClaim(), aClaim().refundOnly()}) {
      try (ClaimWorld world = parked(filing)) {
        world.reports("REFUND_COMPLETED", Map.of("amount", yuan(25_000)));
        ClaimView end = world.end();
        assertThat(end.outcome()).isEqualTo(Outcome.PAID);
        assertThat(indemnity(end)).isEqualTo(cny("250.00"));
        assertThat(world.outside.refunds).hasSize(1);
      }
    }
  }

  @Test
  void endsTheClaimWhenThePlatformClosedTheRequest() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.outside.refundFails(Outside.refused("REFUND_CLOSED"));
      world.does(approve());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.REFUND_CLOSED);
      assertThat(end.refusedBy()).isNull();
      assertThat(world.outside.payouts).isEmpty();
    }
  }

  @Test
  void endsAParkedClaimWhenThePlatformClosesTheRequest() {
    try (ClaimWorld world = parked(aClaim())) {
      world.reports("REFUND_CLOSED", Map.of());
      assertThat(world.end().outcome()).isEqualTo(Outcome.REFUND_CLOSED);
    }
  }

  private static Map<String, Object> yuan(long fen) {
    return Map.of("currency", "CNY", "amountMinor", fen);
  }

  private static Money indemnity(ClaimView view) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .filter(leg -> leg.leg() == LegKind.INDEMNITY)
        .findFirst()
        .orElseThrow()
        .amount();
  }
}
