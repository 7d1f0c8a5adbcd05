package io.baopei.process;

import io.baopei.domain.claim.Outcome;

/** The claim ends here, whatever it waited for; the last move has led to {@code CLOSED}. */
final class ClaimEnds extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Outcome outcome;

  ClaimEnds(Outcome outcome) {
    super(outcome.name(), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
