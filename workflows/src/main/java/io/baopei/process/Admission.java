package io.baopei.process;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.ActionTable;
import io.temporal.failure.ApplicationFailure;

/**
 * Whether a command may be taken up: its role and stage by the table of actions, then its content.
 * Looks and never changes anything, so that it can serve as a validator.
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
  }

  /** The content alone, whatever the stage. */
  void checkContent(Command command) {
    content.check(command);
  }
}
