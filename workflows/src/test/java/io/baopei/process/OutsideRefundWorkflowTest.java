package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
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

/** OQ-27, rulebook section 5: a refund made outside of the flow. */
class OutsideRefundWorkflowTest {

  private static Map<String, Object> sum(long fen) {
    return Map.of("amount", Map.of("currency", "CNY", "amountMinor", fen));
  }

  private static Leg leg(ClaimView view, LegKind kind) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .filter(leg -> leg.leg() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** Without letting time pass: other claims of the scenario still wait. */
  private static void assertClosedUnpaid(ClaimWorld world) {
    ClaimView end = world.awaits(Stage.CLOSED);
    assertThat(end.outcome()).isEqualTo(Outcome.REFUND_CLOSED);
    assertThat(end.refusedBy()).isNull();
    assertThat(world.outside.payouts).isEmpty();
    assertThat(world.outside.refunds).isEmpty();
    world.awaits(view -> world.records().journal().toString().contains("T-F12"));
  }

  @Test
  void leavesAReturnWithoutTrackingUnpaidInEveryStageBefore() {
    try (ClaimWorld review = ClaimWorld.with(aClaim());
        ClaimWorld supplement = ClaimWorld.with(aClaim().withoutPicture());
        ClaimWorld appeal = ClaimWorld.with(aClaim());
        ClaimWorld tracking = ClaimWorld.with(aClaim())) {
      appeal.does(reject());
      tracking.does(approve());
      for (ClaimWorld world : new ClaimWorld[] {review, supplement, appeal, tracking}) {
        world.reports("REFUND_COMPLETED", sum(29_900));
        assertClosedUnpaid(world);
      }
    }
  }

  @Test
  void countsAsConfirmedAndRefundedOnceThereIsATrackingNumber() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      world.reports("REFUND_COMPLETED", sum(20_000));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.refunds).isEmpty();
      assertThat(leg(end, LegKind.REFUND).status()).isEqualTo(LegStatus.PAID);
      assertThat(leg(end, LegKind.REFUND).amount()).isEqualTo(cny("200.00"));
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("200.00"));
      assertThat(leg(end, LegKind.RETURN_FREIGHT).amount()).isEqualTo(cny("10.00"));
      assertThat(world.records().stages())
          .endsWith(Stage.MERCHANT_RECEIPT, Stage.PAYOUT, Stage.CLOSED);
    }
  }

  @Test
  void neverPaysMoreThanWasApprovedThoughMoreWasRefunded() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve("120.00", Commands.REASON), tracking());
      world.reports("REFUND_COMPLETED", sum(29_900));
      ClaimView end = world.end();
      assertThat(leg(end, LegKind.REFUND).amount()).isEqualTo(cny("299.00"));
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("120.00"));
    }
  }

  @Test
  void endsADisputeOverTheReceipt() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking(), refuse());
      world.reports("REFUND_COMPLETED", Map.of());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.REFUND).amount()).isEqualTo(cny("299.00"));
      assertThat(world.records().stages())
          .endsWith(Stage.RECEIPT_DISPUTE, Stage.PAYOUT, Stage.CLOSED);
    }
  }

  @Test
  void endsUnpaidWhenTheRequestIsClosedBeforeAnyRefund() {
    try (ClaimWorld review = ClaimWorld.with(aClaim());
        ClaimWorld refundOnly = ClaimWorld.with(aClaim().refundOnly());
        ClaimWorld receipt = ClaimWorld.with(aClaim());
        ClaimWorld dispute = ClaimWorld.with(aClaim())) {
      receipt.does(approve(), tracking());
      dispute.does(approve(), tracking(), refuse());
      for (ClaimWorld world : new ClaimWorld[] {review, refundOnly, receipt, dispute}) {
        world.reports("REFUND_CLOSED", Map.of());
        assertClosedUnpaid(world);
      }
    }
  }

  @Test
  void callsOffTheServicesOwnRefundThatDoesNotGetThrough() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      for (int i = 0; i < 20; i++) {
        world.outside.refundFails(Outside.unavailable());
      }
      world.does(approve(), tracking(), confirm());
      world.sleep(Duration.ofMinutes(10));
      int tries = world.outside.refunds.size();
      world.reports("REFUND_COMPLETED", sum(20_000));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.REFUND).amount()).isEqualTo(cny("200.00"));
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("200.00"));
      assertThat(world.outside.refunds).hasSize(tries);
    }
  }

  @Test
  void isIgnoredWhileTheInsurerPays() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      for (int i = 0; i < 20; i++) {
        world.outside.payoutFails(Outside.unknown());
      }
      world.does(approve(), tracking(), confirm());
      world.sleep(Duration.ofMinutes(10));
      world.reports("REFUND_COMPLETED", sum(1));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(leg(end, LegKind.INDEMNITY).amount()).isEqualTo(cny("299.00"));
      assertThat(world.records().ignored("REFUND_COMPLETED")).hasSize(1);
    }
  }
}
