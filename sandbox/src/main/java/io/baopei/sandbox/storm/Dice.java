package io.baopei.sandbox.storm;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that a seed decides; each purpose has its own, so that one does not shift another. */
final class Dice {

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Dice() {}

  static RandomGenerator of(long seed, String purpose) {
    return GENERATORS.create(31 * seed + purpose.hashCode());
  }
}
