package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.closeClaim;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.retry;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.Parked;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.clock.ClaimClock;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** OQ-11: after a day an operator may decide, while the refund is still tried. */
class OverdueRefundWorkflowTest {

  private static void silent(ClaimWorld world, int times) {
    for (int i = 0; i < times; i++) {
      world.outside.refundFails(Outside.unavailable());
    }
  }

  private static ClaimWorld overdue() {
    ClaimWorld world = ClaimWorld.with(aClaim().refundOnly());
    silent(world, 400);
    world.does(approve());
    world.sleepUntil(world.due(ClaimClock.REFUND).plusSeconds(60));
    Parked parked = world.awaits(view -> view.parked() != null).parked();
    assertThat(Objects.requireNonNull(parked).step()).isEqualTo("REFUND_OVERDUE");
    return world;
  }

  @Test
  void letsAnOperatorEndWhatIsOverdue() {
    try (ClaimWorld world = overdue()) {
      world.does(markDone("BANK-77"));
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts).hasSize(1);
    }
  }

  /** The buyer may have the money: the insurer still owes it then. */
  @Test
  void isNotClosedWhileNobodyKnowsWhetherItWasMade() {
    try (ClaimWorld world = overdue()) {
      assertThat(world.refuses(closeClaim())).isEqualTo(FailureType.ACTION_NOT_ALLOWED);
      world.does(markDone("BANK-77"));
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void needsNoOperatorWhenItSucceedsAfterAll() {
    try (ClaimWorld world = overdue()) {
      world.outside.recovers();
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(end.parked()).isNull();
      assertThat(world.records().of("DONE_AFTER_ALL")).hasSize(1);
    }
  }

  @Test
  void keepsItsKeyWhenAnOperatorRetriesWhatIsOverdue() {
    try (ClaimWorld world = overdue()) {
      world.outside.recovers();
      world.does(retry());
      String id = world.end().claimId();
      assertThat(world.outside.refunds).extracting(RefundBuyer::key).containsOnly(id + "/REFUND/1");
    }
  }
}
