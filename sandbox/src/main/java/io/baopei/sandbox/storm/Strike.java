package io.baopei.sandbox.storm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When our own processes are struck.
 *
 * @param afterClaims when so many claims are at their end
 * @param target whose exchange it strikes; null: it strikes at any instant
 */
record Strike(int afterClaims, Blow blow, @Nullable String target) {

  private static final int CLAIMS_PER_ROUND = 10_000;

  /** Faults have to hit before the last claim is at its end. */
  private static final double FIRST = 0.05;

  private static final double LAST = 0.75;

  /** In turn for each blow, payments first: chance would leave them out of some storms. */
  private static final List<String> TARGETS =
      List.of("PAYMENT_TRANSFER", "PLATFORM_REFUND", "PLATFORM_AGREEMENT");

  /** All strikes of a storm in order; the same for one seed. In each round, every blow once. */
  static List<Strike> plan(long seed, int claims) {
    RandomGenerator dice = Dice.of(seed, "strikes");
    List<Blow> blows = new ArrayList<>();
    for (int round = 0; round < Math.ceilDiv(claims, CLAIMS_PER_ROUND); round++) {
      List<Blow> all = new ArrayList<>(List.of(Blow.values()));
      Collections.shuffle(all, Random.from(dice));
      blows.addAll(all);
    }
    List<Strike> strikes = new ArrayList<>();
    Map<Blow, Integer> dealt = new EnumMap<>(Blow.class);
    double gap = (LAST - FIRST) / blows.size();
    for (int number = 0; number < blows.size(); number++) {
      double at = FIRST + gap * (number + dice.nextDouble());
      Blow blow = blows.get(number);
      strikes.add(new Strike((int) (at * claims), blow, target(blow, dealt)));
    }
    return strikes;
  }

  /** What it is called in the report. */
  String title() {
    return title(blow, target);
  }

  static String title(Blow blow, @Nullable String target) {
    return target == null ? blow.name() : blow + " at " + target;
  }

  private static @Nullable String target(Blow blow, Map<Blow, Integer> dealt) {
    int earlier = dealt.merge(blow, 1, Integer::sum) - 1;
    return blow.fault() == null ? null : TARGETS.get(earlier % TARGETS.size());
  }
}
