package io.baopei.process;

import io.baopei.contract.claim.Command;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command comes after the clock had run out that it would have had to stop: what counts
 * is when it occurred, not which timer the engine delivered first.
 */
final class Lateness {

  private Lateness() {}

  static boolean of(Letter letter, Dossier dossier) {
    if (!(letter.fact() instanceof Fact.Commanded(Command command))) {
      return false;
    }
    ClaimClock clock = stoppedBy(command, dossier.stage());
    return clock != null
        && dossier.clocks.due(clock).filter(letter.occurredAt()::isAfter).isPresent();
  }

  /** The clock whose end ends the stage; a review or a ruling may come after its breach. */
  private static @Nullable ClaimClock stoppedBy(Command command, Stage stage) {
    return switch (command.action()) {
      case EVIDENCE -> stage == Stage.SUPPLEMENT ? ClaimClock.SUPPLEMENT : null;
      case APPEAL -> ClaimClock.APPEAL_WINDOW;
      case MERCHANT_RESPONSE -> ClaimClock.MERCHANT_RESPONSE;
      case RETURN_TRACKING -> ClaimClock.RETURN_TRACKING;
      case RECEIPT -> ClaimClock.MERCHANT_RECEIPT;
      case DISPUTE_ANSWER -> ClaimClock.DISPUTE_ANSWER;
      case INSURANCE_PROOF -> ClaimClock.INSURANCE_PROOF;
      case REVIEW, DISPUTE_DECISION, STEP_IN, WITHDRAWAL, REPAIR -> null;
    };
  }
}
