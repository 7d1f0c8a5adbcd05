package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.StepInDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The platform steps in where the seller did not resolve a claim: a person of
 * operations approves the payment or declines it (OQ-25); another one decides on an appeal.
 */
final class StepInDecisions {

  private final Desk desk;
  private final Dossier dossier;
  private final AppealWindow appeal;

  StepInDecisions(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.appeal =
        new AppealWindow(desk, StageEvent.APPEALED_TO_STEP_IN, ClaimClock.STEP_IN, Role.OPS);
  }

  /** It was refused at the screen: whether an appeal brings it before another person. */
  boolean isReopened(FraudScreen.Refusal refusal) {
    return appeal.follows(StageEvent.SCREEN_REFUSED, refusal.by(), refusal.why(), "A-09");
  }

  /**
   * Whether the platform pays, in the end.
   *
   * @param cause the rule under which it steps in
   */
  boolean pays(String cause) {
    while (true) {
      StepIn decision = decision();
      dossier.clocks.stop(ClaimClock.STEP_IN, Desk.now());
      if (decision.decision() == StepInDecision.PAY) {
        pay(decision, cause);
        return true;
      }
      decide(decision, null);
      dossier.hearing.rejectedBy(decision.actor().sub());
      if (!appeal.follows(
          StageEvent.REJECTED, decision.actor(), decision.reason(), "OQ-25", "OQ-8")) {
        return false;
      }
    }
  }

  private StepIn decision() {
    Alarms alarms = desk.alarms(ClaimClock.STEP_IN);
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(StepIn decision)) -> {
          return decision;
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE) {
            desk.breach(ClaimClock.STEP_IN);
          }
        }
        case Happening.Changed any -> alarms = desk.alarms(ClaimClock.STEP_IN);
        default -> {}
      }
    }
  }

  private void pay(StepIn decision, String cause) {
    Money sum = Objects.requireNonNull(decision.amount());
    decide(decision, sum);
    dossier.refusedBy(null);
    dossier.approved(Desk.now());
    dossier.money.approve(sum, decision.actor(), Desk.now());
    desk.move(StageEvent.STEPPED_IN, decision.actor(), "the platform pays " + sum, cause, "OQ-25");
  }

  private void decide(StepIn decision, @Nullable Money sum) {
    Actor by = decision.actor();
    String who = by.sub() == null ? by.role().name() : by.sub();
    String what = decision.decision().name();
    dossier.decided(new Decision(who, what, sum, decision.reason(), Desk.now()));
    dossier.note(Desk.now(), Track.EVENT, "DECIDED", what, by, null, "OQ-25");
  }
}
