package io.baopei.process;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.programme.Programme;

/** A programme's story: its steps, in its order. */
interface Journey {

  /** The journey of that programme. */
  static Journey of(Programme programme, Desk desk) {
    return switch (programme) {
      case TMALL_30_DAY -> new ReturnGuaranteeJourney(desk);
      default -> throw new IllegalArgumentException(programme + " has no journey yet");
    };
  }

  /** Travels to the end, unless the claim ends on the way. */
  Outcome travel();
}
