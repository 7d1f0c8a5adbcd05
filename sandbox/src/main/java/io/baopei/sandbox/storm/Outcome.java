package io.baopei.sandbox.storm;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All that is known when a storm is over.
 *
 * @param took from the first filing until nothing moved any more
 * @param hits how often each fault hit
 * @param troubles what the players got instead of answers
 * @param restarts how often the launcher started a part again, by name
 * @param refusedThough actions that were refused although the view allowed them
 * @param wrongMoney claims and recourses whose money is not what their end demands
 * @param stuck what is not at its end
 * @param invariants the service's own word, line by line
 */
record Outcome(
    StormOptions options,
    Duration took,
    List<Played> played,
    Map<String, Integer> hits,
    Map<String, Long> troubles,
    Map<String, Long> restarts,
    long requests,
    int repaired,
    int refusedThough,
    Reckoning reckoning,
    List<WrongMoney> wrongMoney,
    List<String> stuck,
    boolean invariantsHold,
    String invariants) {

  private static final double OVERTAKEN_MAX = 0.25;

  /** Below so many claims chance alone may leave a fault out. */
  private static final int ALL_HIT_FROM = 1_000;

  /** Whose own request was answered as another's; money and claims are right all the same. */
  private static final double TOLD_WRONGLY_MAX = 0.02;

  /** A story of whose claim the money is wrong is no longer explained by anything. */
  Outcome {
    List<Integer> wrong = wrongMoney.stream().map(WrongMoney::number).toList();
    played =
        played.stream()
            .map(each -> wrong.contains(each.number()) ? each.withWrongMoney() : each)
            .toList();
  }

  /** Every fault that was ordered hit at least once. */
  boolean allHit() {
    return hits.values().stream().allMatch(count -> count > 0);
  }

  /** The stories of which that is to be said. */
  List<Played> all(Verdict verdict) {
    return played.stream().filter(each -> each.verdict() == verdict).toList();
  }

  /** Where deadlines overtake too many, the roads were not taken: the speed is too high. */
  boolean isTooFast() {
    return all(Verdict.OVERTAKEN).size() > played.size() * OVERTAKEN_MAX;
  }

  /** A caller who was told no although it was done is a fault, and told; many fail the storm. */
  boolean isTooOftenToldWrongly() {
    return all(Verdict.TOLD_WRONGLY).size() > Math.ceil(played.size() * TOLD_WRONGLY_MAX);
  }

  boolean isGood() {
    return (allHit() || options.claims() < ALL_HIT_FROM)
        && !isTooOftenToldWrongly()
        && !isTooFast()
        && played.size() == options.claims()
        && all(Verdict.OTHERWISE).isEmpty()
        && wrongMoney.isEmpty()
        && reckoning.isEmpty()
        && stuck.isEmpty()
        && invariantsHold;
  }
}
