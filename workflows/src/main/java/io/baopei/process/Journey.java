package io.baopei.process;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.programme.Programme;

/** A programme's story: its steps, in its order. */
interface Journey {

  /** The journey of that programme. */
  static Journey of(Programme programme, Desk desk) {
    return switch (programme) {
      case TMALL_30_DAY -> new ReturnGuaranteeJourney(desk);
      case LIVE_QUALITY -> new LiveQualityJourney(desk);
      case LIVE_PRICE -> new LivePriceJourney(desk);
      case DAMAGE_1688, BOND_1688 -> new CompensationJourney(desk);
      case AMAZON_ATOZ -> new AmazonJourney(desk);
    };
  }

  /** Travels to the end, unless the claim ends on the way. */
  Outcome travel();

  /** What is still open when the claim has ended so. */
  default void afterwards(Outcome ended) {}
}
