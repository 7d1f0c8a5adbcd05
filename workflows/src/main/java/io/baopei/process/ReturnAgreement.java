package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.clock.ClaimClock;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The agreement to the return, given to the platform on the merchant's behalf (T-21). While the
 * platform is silent it is asked again and again, and nobody else has to wait for that.
 */
final class ReturnAgreement {

  private static final String SUMMARY = "Agree to the return on the merchant's behalf";

  private final Desk desk;
  private final AgreeToReturn order;
  private @Nullable CancellationScope scope;
  private @Nullable Promise<Boolean> answer;

  ReturnAgreement(Desk desk) {
    this.desk = desk;
    this.order =
        new AgreeToReturn(
            desk.dossier.input.claimId(),
            desk.dossier.input.filing().request().requestId(),
            desk.dossier.input.filing().order().subOrderId());
  }

  /** Agrees with the step that is put on record; goes on asking when the platform is silent. */
  void begin() {
    if (!desk.stepAgreeing(order)) {
      desk.dossier.note(
          Desk.now(),
          Track.EVENT,
          "DELAYED",
          ClaimClock.RETURN_TRACKING.name(),
          Actor.SYSTEM,
          "the platform does not answer, it is asked again",
          "S3-10");
      ask();
    }
  }

  /** Whether the platform has not said yes yet. */
  boolean isPending() {
    return answer != null;
  }

  /** Whether the platform has said something that is not taken yet. */
  boolean isAnswered() {
    return answer != null && answer.isCompleted();
  }

  /** Takes the platform's answer; a refusal parks the claim until an operator repairs it. */
  void takeAnswer() {
    Promise<Boolean> given = answer;
    answer = null;
    if (given != null
        && Patience.replyOf(given).orElse(null)
            instanceof Patience.Reply.Refused<Boolean>(String code, String message)) {
      park(code, message);
    }
  }

  /** Nothing is to come back any more: the platform is no longer asked. */
  void callOff() {
    if (scope != null && isPending() && !isAnswered()) {
      scope.cancel();
    }
    answer = null;
  }

  private void ask() {
    CancellationScope own = Workflow.newCancellationScope(() -> answer = asked());
    scope = own;
    own.run();
  }

  private Promise<Boolean> asked() {
    return Async.function(
        () -> {
          ActivityStubs.platformPatiently(SUMMARY).agreeToReturn(order);
          return true;
        });
  }

  private void park(String code, String message) {
    Happening.Came came =
        desk.park(
            ClaimClock.RETURN_TRACKING,
            "AGREE_TO_RETURN",
            "The platform does not agree to the return: " + code + ", " + message,
            "Have the merchant set a default return address, then repair with RETRY; or agree on "
                + "the platform by hand and repair with MARK_DONE; or CLOSE the claim.");
    if (came.fact() instanceof Fact.Commanded(Repair repair)) {
      repaired(repair);
    }
  }

  private void repaired(Repair repair) {
    if (repair.decision() == RepairDecision.CLOSE) {
      throw Repairs.closed(desk, repair);
    }
    if (repair.decision() == RepairDecision.RETRY) {
      ask();
    }
  }
}
