package io.baopei.process;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.domain.claim.ActionTable;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;

/**
 * Whether a command may be taken up: its role and stage by the table of actions, then its content.
 * {@link #check} looks and never changes anything, so that it can serve as a validator.
 */
final class Admission {

  private final Dossier dossier;
  private final Content content;

  Admission(Dossier dossier) {
    this.dossier = dossier;
    this.content = new Content(dossier);
  }

  /**
   * Admits the command or throws.
   *
   * @throws ApplicationFailure with a type of {@link FailureType}
   */
  void check(Command command) {
    content.requireActor(command);
    if (!ActionTable.everAllows(command.action(), command.actor().role())) {
      String who = command.actor().role() + " may never do " + command.action().path();
      throw Refusals.of(dossier, FailureType.FORBIDDEN, who, null);
    }
    if (!ActionTable.allows(command.action(), command.actor().role(), dossier.context())) {
      throw Refusals.notAllowed(dossier, "it is not allowed in stage " + dossier.stage());
    }
    checkContent(command);
    if (command instanceof Repair repair) {
      content.checkMoney(repair);
    }
  }

  /** The content alone, whatever the stage. */
  void checkContent(Command command) {
    content.check(command);
  }

  /**
   * The content once more, when the workflow takes up what was admitted before. Rules that are
   * younger than the first workflows hold from the first command on that meets them.
   */
  void checkAgain(Command command) {
    checkContent(command);
    if (command instanceof Repair repair && isToBeChecked(repair)) {
      content.checkMoney(repair);
    }
  }

  /** Asks for the version only where it matters: the answer becomes an event of the history. */
  private static boolean isToBeChecked(Repair repair) {
    boolean matters = repair.payeeAccountRef() != null || repair.decision() == RepairDecision.CLOSE;
    return matters
        && Workflow.getVersion("repair-of-money", Workflow.DEFAULT_VERSION, 1)
            != Workflow.DEFAULT_VERSION;
  }
}
