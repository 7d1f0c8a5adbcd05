package io.baopei.process;

import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.contract.claim.Repair;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.LegKind;
import io.temporal.workflow.Async;
import java.time.Instant;

/**
 * The merchant refunds the buyer first (T-F5); the platform does it in its name (OQ-11). The
 * insurer pays only once the refund is proven.
 */
final class Refund {

  private static final String SUMMARY = "Refund the buyer through the platform";
  private static final String CLOSED_THERE = "REFUND_CLOSED";

  private final Desk desk;
  private final Dossier dossier;
  private final Patience patience;
  private final StageEvent done;
  private int attempt = 1;

  /** A refund that leads on by that event. */
  Refund(Desk desk, Patience patience, StageEvent done) {
    this.done = done;
    this.desk = desk;
    this.dossier = desk.dossier;
    this.patience = patience;
  }

  /** Makes the refund, unless the buyer has it already. */
  void complete() {
    if (dossier.money.isRefunded()) {
      return;
    }
    dossier.clocks.start(ClaimClock.REFUND, Desk.now());
    desk.step();
    if (!dossier.money.refundDue().isPositive()) {
      // Earlier claims of the sub-order have refunded all of it.
      refunded(Desk.now(), "nothing left to refund", Actor.SYSTEM);
    }
    while (!dossier.money.isRefunded()) {
      switch (ask()) {
        case Patience.Reply.Given<RefundMade>(RefundMade made) ->
            refunded(made.completedAt(), made.reference(), Actor.SYSTEM);
        case Patience.Reply.Refused<RefundMade>(String code, String message) ->
            refused(code, message);
        case Patience.Reply.Overtaken<RefundMade>(Fact.Commanded(Repair repair)) ->
            repaired(repair, attempt);
        case Patience.Reply.Overtaken<RefundMade> any -> {}
      }
    }
    dossier.clocks.stop(ClaimClock.REFUND, Desk.now());
    desk.move(done, Actor.SYSTEM, "the refund is proven", rules());
  }

  private Patience.Reply<RefundMade> ask() {
    Filing filing = dossier.input.filing();
    RefundBuyer order =
        new RefundBuyer(
            dossier.input.claimId() + "/REFUND/" + attempt,
            dossier.input.claimId(),
            filing.order().orderId(),
            filing.order().subOrderId(),
            filing.request().requestId(),
            dossier.money.refundDue());
    return patience.ask(
        Patience.Matter.REFUND,
        () -> Async.function(ActivityStubs.platformQuickly(SUMMARY)::refundBuyer, order),
        () -> {},
        () -> Async.function(ActivityStubs.platformPatiently(SUMMARY)::refundBuyer, order));
  }

  private void refused(String code, String message) {
    if (code.equals(CLOSED_THERE)) {
      desk.move(StageEvent.REFUND_CLOSED, Actor.PLATFORM, message, dossier.rules.refundClosed());
      throw new ClaimEnds(Outcome.REFUND_CLOSED);
    }
    boolean contradicted = code.equals(Repairs.CONTRADICTION);
    Happening.Came came =
        desk.park(
            ClaimClock.REFUND,
            contradicted ? Repairs.REFUND_CONTRADICTION : "REFUND",
            "The platform does not refund: " + code + ", " + message,
            contradicted
                ? "Compare the platform's list with the record. RETRY asks again under the same key; "
                    + "if the buyer was refunded, MARK_DONE with the refund's reference. While "
                    + "nobody knows, the claim cannot be closed."
                : "Settle it with the merchant, then repair with RETRY; if the buyer was refunded "
                    + "elsewhere, MARK_DONE with the refund's reference; or CLOSE the claim unpaid.");
    if (came.fact() instanceof Fact.Commanded(Repair repair)) {
      repaired(repair, contradicted ? attempt : attempt + 1);
    }
  }

  /** A refund that was refused for good gets a new key by a person; any other keeps its own. */
  private void repaired(Repair repair, int next) {
    switch (repair.decision()) {
      case RETRY -> attempt = next;
      case MARK_DONE -> refunded(Desk.now(), String.valueOf(repair.reference()), repair.actor());
      case REJECT -> throw Repairs.notHere(repair);
      case CLOSE -> throw Repairs.closed(desk, repair);
    }
  }

  private void refunded(Instant at, String reference, Actor by) {
    dossier.money.refunded(dossier.money.refundDue(), at, reference, by, Desk.now(), rules());
  }

  /** The rules that the refund's leg stands on. */
  private String[] rules() {
    return dossier.money.rulesOf(LegKind.REFUND);
  }
}
