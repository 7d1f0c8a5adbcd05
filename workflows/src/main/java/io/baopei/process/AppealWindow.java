package io.baopei.process;

import io.baopei.contract.claim.Appeal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;

/**
 * After a rejection the buyer may appeal once; another reviewer decides, in a new 24 hours (OQ-8).
 */
final class AppealWindow {

  private final Desk desk;
  private final Dossier dossier;

  AppealWindow(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
  }

  /** Whether an appeal comes in time. */
  boolean comes() {
    dossier.clocks.start(ClaimClock.APPEAL_WINDOW, Desk.now());
    Alarms alarms = desk.alarms(ClaimClock.APPEAL_WINDOW);
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(Appeal appeal)) -> {
          reopen(appeal);
          return true;
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE) {
            desk.move(StageEvent.NOT_APPEALED, Actor.SYSTEM, "no appeal came", "OQ-8");
            return false;
          }
          dossier.tell(Role.BUYER, "APPEAL_REMINDER", ClaimClock.APPEAL_WINDOW);
        }
        case Happening.Changed any -> alarms = desk.alarms(ClaimClock.APPEAL_WINDOW);
        default -> {}
      }
    }
  }

  private void reopen(Appeal appeal) {
    dossier.appeal();
    dossier.addEvidence(appeal.items().size());
    dossier.clocks.stop(ClaimClock.APPEAL_WINDOW, Desk.now());
    desk.move(StageEvent.APPEALED, appeal.actor(), "appeal", "OQ-8");
    dossier.clocks.start(ClaimClock.INSURER_REVIEW, Desk.now());
    dossier.tell(Role.INSURER, "APPEAL_REVIEW_DUE", ClaimClock.INSURER_REVIEW);
  }
}
