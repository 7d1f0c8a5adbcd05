package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.contract.claim.Receipt;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import java.time.Instant;

/**
 * A refused receipt (OQ-10): the buyer has seven days to answer, silence lets the refusal stand;
 * insurer or operator rules on it, before the answer too.
 */
final class ReceiptDispute {

  private final Desk desk;
  private final Dossier dossier;

  ReceiptDispute(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
  }

  /** Whether the refusal stands. */
  boolean upholds(Receipt refusal) {
    dossier.clocks.start(ClaimClock.DISPUTE_ANSWER, Desk.now());
    tellTheBuyer(refusal);
    Alarms alarms = desk.alarms(ClaimClock.DISPUTE_ANSWER);
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(DisputeDecision ruling)) -> {
          return ruled(ruling);
        }
        case Happening.Came(Fact.Commanded(DisputeAnswer answer)) -> {
          answered(answer);
          alarms = desk.alarms(ClaimClock.DISPUTE_DECISION);
        }
        case Happening.Came(Fact.RefundCompleted any) -> {
          stop();
          desk.move(StageEvent.REFUNDED_OUTSIDE, Actor.PLATFORM, OutsideRefund.REFERENCE, "OQ-27");
          return false;
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE && expired()) {
            return true;
          }
        }
        case Happening.Changed any -> alarms = desk.alarms(running());
        default -> {}
      }
    }
  }

  private void tellTheBuyer(Receipt refusal) {
    Reason ground = refusal.ground() == null ? null : new Reason(refusal.ground().name(), null);
    Instant due = dossier.clocks.due(ClaimClock.DISPUTE_ANSWER).orElse(null);
    dossier.tell(Notice.to(Role.BUYER, "RECEIPT_REFUSED").by(due).because(ground));
  }

  private void answered(DisputeAnswer answer) {
    dossier.disputeAnswered();
    dossier.note(Desk.now(), Track.EVENT, "DISPUTE_ANSWERED", null, answer.actor(), null, "OQ-10");
    dossier.clocks.stop(ClaimClock.DISPUTE_ANSWER, Desk.now());
    dossier.clocks.start(ClaimClock.DISPUTE_DECISION, Desk.now());
    dossier.tell(Role.INSURER, "DISPUTE_DECISION_DUE", ClaimClock.DISPUTE_DECISION);
  }

  private boolean ruled(DisputeDecision ruling) {
    stop();
    boolean upheld = ruling.decision() == DisputeRuling.UPHOLD;
    Actor by = ruling.actor();
    String who = by.sub() == null ? by.role().name() : by.sub();
    dossier.decided(new Decision(who, ruling.decision().name(), null, ruling.reason(), Desk.now()));
    desk.move(
        upheld ? StageEvent.REFUSAL_UPHELD : StageEvent.REFUSAL_OVERRULED,
        by,
        ruling.reason() == null ? "" : ruling.reason().code(),
        "OQ-10");
    return upheld;
  }

  /** Silence lets the refusal stand; a late ruling only raises the alarm. */
  private boolean expired() {
    if (running() == ClaimClock.DISPUTE_ANSWER) {
      stop();
      desk.move(StageEvent.REFUSAL_UPHELD, Actor.SYSTEM, "the buyer stayed silent", "OQ-10");
      return true;
    }
    dossier.clocks.breach(ClaimClock.DISPUTE_DECISION, Desk.now());
    dossier.tell(Role.OPS, "DISPUTE_DECISION_OVERDUE", ClaimClock.DISPUTE_DECISION);
    return false;
  }

  private ClaimClock running() {
    return dossier.clocks.runs(ClaimClock.DISPUTE_DECISION)
        ? ClaimClock.DISPUTE_DECISION
        : ClaimClock.DISPUTE_ANSWER;
  }

  private void stop() {
    dossier.clocks.stop(ClaimClock.DISPUTE_ANSWER, Desk.now());
    dossier.clocks.stop(ClaimClock.DISPUTE_DECISION, Desk.now());
  }
}
