package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import java.time.Instant;
import java.util.List;

/**
 * The insurer agrees to the return on the merchant's behalf (T-21), and the claim waits for the
 * tracking number. Without one it is never payable, whatever was sent back (T-F12).
 */
final class TrackedReturn {

  private final Desk desk;
  private final Dossier dossier;
  private final ReturnAgreement agreement;

  TrackedReturn(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.agreement = new ReturnAgreement(desk);
  }

  /** Whether the tracking number comes in time. */
  boolean arrives() {
    try {
      return isSubmitted();
    } catch (ClaimRaised overtaken) {
      agreement.callOff();
      throw overtaken;
    }
  }

  private boolean isSubmitted() {
    dossier.clocks.start(ClaimClock.RETURN_TRACKING, Desk.now());
    agreement.begin();
    Alarms alarms = desk.alarms(ClaimClock.RETURN_TRACKING);
    while (true) {
      switch (desk.next(alarms, agreement::isAnswered)) {
        case Happening.Came(Fact.Commanded(ReturnTracking tracking)) -> {
          submitted(tracking);
          return true;
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() != Alarm.Kind.DUE) {
            remind();
          } else if (!agreement.isPending()) {
            giveUp();
            return false;
          }
        }
        case Happening.Changed any -> {
          takeAnswer();
          alarms = desk.alarms(ClaimClock.RETURN_TRACKING);
        }
        default -> {}
      }
    }
  }

  /** The merchant may remind the buyer as well (T-F12). */
  private void remind() {
    Instant due = dossier.clocks.due(ClaimClock.RETURN_TRACKING).orElse(null);
    for (Role told : List.of(Role.BUYER, Role.MERCHANT)) {
      Notice reminder = Notice.to(told, "RETURN_TRACKING_REMINDER").by(due);
      dossier.tell(reminder.hinting(Notice.Hint.SUBMIT_TRACKING_NUMBER));
    }
  }

  /**
   * Before the platform agreed the buyer could not send anything: if that took longer than the
   * clock, the clock begins again.
   */
  private void takeAnswer() {
    if (!agreement.isAnswered()) {
      return;
    }
    agreement.takeAnswer();
    boolean ranOut =
        dossier
            .clocks
            .due(ClaimClock.RETURN_TRACKING)
            .filter(due -> !due.isAfter(Desk.now()))
            .isPresent();
    if (!agreement.isPending() && ranOut) {
      dossier.clocks.start(ClaimClock.RETURN_TRACKING, Desk.now());
    }
  }

  private void submitted(ReturnTracking tracking) {
    dossier.clocks.stop(ClaimClock.RETURN_TRACKING, Desk.now());
    String parcel = tracking.carrier() + " " + tracking.trackingNumber();
    desk.move(StageEvent.TRACKING_SUBMITTED, tracking.actor(), parcel, dossier.rules.tracking());
  }

  private void giveUp() {
    dossier.clocks.breach(ClaimClock.RETURN_TRACKING, Desk.now());
    desk.move(
        StageEvent.TRACKING_NOT_SUBMITTED,
        Actor.SYSTEM,
        "no tracking number in time",
        dossier.rules.noTracking());
  }
}
