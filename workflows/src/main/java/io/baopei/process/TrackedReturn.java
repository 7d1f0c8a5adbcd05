package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.temporal.workflow.Async;

/**
 * The insurer agrees to the return on the merchant's behalf (T-21), and the claim waits for the
 * tracking number. Without one it is never payable, whatever was sent back (T-F12).
 */
final class TrackedReturn {

  private static final String AGREE = "Agree to the return on the merchant's behalf";

  private final Desk desk;
  private final Dossier dossier;
  private final Patience patience;

  TrackedReturn(Desk desk, Patience patience) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.patience = patience;
  }

  /** Whether the tracking number comes in time. */
  boolean arrives() {
    dossier.clocks.start(ClaimClock.RETURN_TRACKING, Desk.now());
    AgreeToReturn agreement =
        new AgreeToReturn(
            dossier.input.claimId(),
            dossier.input.filing().request().requestId(),
            dossier.input.filing().order().subOrderId());
    if (!desk.stepAgreeing(agreement)) {
      insist(agreement);
    }
    return await();
  }

  /** The platform was silent or refused: ask on, and park the claim when it will not. */
  private void insist(AgreeToReturn agreement) {
    while (ask(agreement) instanceof Patience.Reply.Refused<Boolean>(String code, String message)) {
      String problem = "The platform does not agree to the return: " + code + ", " + message;
      Happening.Came came =
          desk.park(
              "AGREE_TO_RETURN",
              problem,
              "Have the merchant set a default return address, then repair with RETRY; or agree on "
                  + "the platform by hand and repair with MARK_DONE; or CLOSE the claim.");
      if (came.fact() instanceof Fact.Commanded(Repair repair) && isSettled(repair)) {
        return;
      }
    }
  }

  private boolean isSettled(Repair repair) {
    if (repair.decision() == RepairDecision.CLOSE) {
      desk.move(StageEvent.CLOSED_BY_OPERATOR, repair.actor(), "closed by an operator", "S3-10");
      throw new ClaimEnds(Outcome.CLOSED_BY_OPERATOR);
    }
    return repair.decision() == RepairDecision.MARK_DONE;
  }

  private Patience.Reply<Boolean> ask(AgreeToReturn agreement) {
    return patience.ask(
        ClaimClock.RETURN_TRACKING,
        () -> Async.function(() -> agreed(agreement, true)),
        () -> {},
        () -> Async.function(() -> agreed(agreement, false)));
  }

  private static boolean agreed(AgreeToReturn agreement, boolean quickly) {
    var platform =
        quickly ? ActivityStubs.platformQuickly(AGREE) : ActivityStubs.platformPatiently(AGREE);
    platform.agreeToReturn(agreement);
    return true;
  }

  private boolean await() {
    Alarms alarms = desk.alarms(ClaimClock.RETURN_TRACKING);
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(ReturnTracking tracking)) -> {
          dossier.clocks.stop(ClaimClock.RETURN_TRACKING, Desk.now());
          String parcel = tracking.carrier() + " " + tracking.trackingNumber();
          desk.move(StageEvent.TRACKING_SUBMITTED, tracking.actor(), parcel, "T-22", "T-F12");
          return true;
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE) {
            giveUp();
            return false;
          }
          dossier.tell(Role.BUYER, "RETURN_TRACKING_REMINDER");
          dossier.tell(Role.MERCHANT, "RETURN_TRACKING_REMINDER");
        }
        case Happening.Changed any -> alarms = desk.alarms(ClaimClock.RETURN_TRACKING);
        default -> {}
      }
    }
  }

  private void giveUp() {
    dossier.clocks.breach(ClaimClock.RETURN_TRACKING, Desk.now());
    desk.move(
        StageEvent.TRACKING_NOT_SUBMITTED,
        Actor.SYSTEM,
        "no tracking number in time",
        "T-F12",
        "OQ-2");
  }
}
