package io.baopei.domain.programme;

import java.time.Duration;
import java.util.List;

/**
 * How what was paid is recovered from the merchant (D-08, OQ-21).
 *
 * @param answer how long the merchant has, from the notice, to pay or to object
 * @param decision within what time an objection is decided; later it only raises the alarm
 * @param offset how long what is still owed is set off against what the merchant is due, before the
 *     rest is written off
 * @param offsetEvery how often that is tried
 * @param rules the rules that the recourse stands on
 */
public record RecourseTerms(
    Duration answer, Duration decision, Duration offset, Duration offsetEvery, List<String> rules) {

  public RecourseTerms {
    rules = List.copyOf(rules);
    if (!answer.isPositive()
        || !decision.isPositive()
        || !offsetEvery.isPositive()
        || offset.compareTo(offsetEvery) < 0) {
      throw new IllegalArgumentException(
          "recourse: durations must be above zero, offset not shorter than offsetEvery");
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("recourse: it stands on at least one rule");
    }
  }

  RecourseTerms scaled(int speed) {
    return new RecourseTerms(
        answer.dividedBy(speed),
        decision.dividedBy(speed),
        offset.dividedBy(speed),
        offsetEvery.dividedBy(speed),
        rules);
  }
}
