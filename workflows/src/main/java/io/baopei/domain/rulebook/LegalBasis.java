package io.baopei.domain.rulebook;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.Programme;
import java.util.List;

/**
 * The law that a clock stands on, beside its rules.
 *
 * @param law the articles, {@code PRC Insurance Law art. 23}
 * @param words what they say, in one sentence
 */
public record LegalBasis(ClaimClock clock, List<Programme> programmes, String law, String words) {

  public LegalBasis {
    programmes = List.copyOf(programmes);
  }

  boolean isOf(Programme programme, ClaimClock of) {
    return clock == of && programmes.contains(programme);
  }
}
