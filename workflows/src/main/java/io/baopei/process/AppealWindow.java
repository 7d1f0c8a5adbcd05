package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.Appeal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * After a rejection there is one appeal, which another person decides within a new clock; rejected
 * again the claim ends (OQ-8).
 */
final class AppealWindow {

  private final Desk desk;
  private final Dossier dossier;
  private final StageEvent reopening;
  private final ClaimClock clock;
  private final Role decider;

  /** Appeals that reopen the claim by that event before that role, on that clock. */
  AppealWindow(Desk desk, StageEvent reopening, ClaimClock clock, Role decider) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.reopening = reopening;
    this.clock = clock;
    this.decider = decider;
  }

  /** Rejects the claim by that event; whether an appeal reopens it. */
  boolean follows(StageEvent rejection, Actor by, @Nullable Reason why, String... rules) {
    String code = why == null ? "" : why.code();
    if (dossier.hearing.isAppealed()) {
      tellOfRejection(why, null);
      desk.move(StageEvent.REJECTED_AGAIN, by, code, rules);
      return false;
    }
    tellOfRejection(why, dossier.clocks.dueIfStarted(ClaimClock.APPEAL_WINDOW, Desk.now()));
    desk.move(rejection, by, code, rules);
    return comes();
  }

  private void tellOfRejection(@Nullable Reason why, @Nullable Instant appealUntil) {
    for (Role told : List.of(Role.BUYER, Role.MERCHANT)) {
      dossier.tell(Notice.to(told, "CLAIM_REJECTED").because(why).by(appealUntil));
    }
  }

  private boolean comes() {
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
    dossier.hearing.appeal();
    dossier.hearing.addEvidence(appeal.items().size());
    dossier.clocks.stop(ClaimClock.APPEAL_WINDOW, Desk.now());
    desk.move(reopening, appeal.actor(), "appeal", "OQ-8");
    dossier.clocks.start(clock, Desk.now());
    dossier.tell(decider, "APPEAL_REVIEW_DUE", clock);
  }
}
