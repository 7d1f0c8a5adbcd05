package io.baopei.sandbox.storm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * When our own processes are struck.
 *
 * @param afterClaims when so many claims are at their end
 * @param target whose exchange it strikes, where it strikes one
 */
record Strike(int afterClaims, Blow blow, String target) {

  private static final int CLAIMS_PER_ROUND = 10_000;

  /** Faults have to hit before the last claim is at its end. */
  private static final double FIRST = 0.05;

  private static final double LAST = 0.75;

  private static final List<String> TARGETS =
      List.of("PAYMENT_TRANSFER", "PLATFORM_REFUND", "PAYMENT_TRANSFER", "PLATFORM_AGREEMENT");

  /** All strikes of a storm in order; the same for one seed. In each round, every blow once. */
  static List<Strike> plan(long seed, int claims) {
    RandomGenerator dice = Dice.of(seed, "strikes");
    int rounds = Math.ceilDiv(claims, CLAIMS_PER_ROUND);
    List<Blow> blows = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<Blow> all = new ArrayList<>(List.of(Blow.values()));
      Collections.shuffle(all, Random.from(dice));
      blows.addAll(all);
    }
    List<Strike> strikes = new ArrayList<>();
    double gap = (LAST - FIRST) / blows.size();
    for (int number = 0; number < blows.size(); number++) {
      double at = FIRST + gap * (number + dice.nextDouble());
      String target = TARGETS.get(dice.nextInt(TARGETS.size()));
      strikes.add(new Strike((int) (at * claims), blows.get(number), target));
    }
    strikes.sort(Comparator.comparingInt(Strike::afterClaims));
    return strikes;
  }
}
