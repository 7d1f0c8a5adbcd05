package io.baopei.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;

/** The rules in force. The first one that strikes decides; the seed decides what rates mean. */
@Component
public final class Faults {

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Armed> rules = new ArrayList<>();
  private RandomGenerator random = GENERATORS.create(0);
  private int added;

  /** The fault that befalls an exchange about these subjects, counted as a hit. */
  public Optional<Fault> next(FaultTarget target, List<String> subjects) {
    return next(target, subjects, kind -> true);
  }

  /** The same of those kinds alone that can strike now; the others wait, and count no hit. */
  Optional<Fault> next(FaultTarget target, List<String> subjects, Predicate<FaultKind> canStrike) {
    return locked(
        () ->
            rules.stream()
                .filter(armed -> armed.strikes(target, subjects))
                .filter(armed -> canStrike.test(armed.kind()))
                .findFirst()
                .map(Armed::hit));
  }

  FaultView add(FaultRule rule) {
    return locked(
        () -> {
          Armed armed = new Armed(++added, rule);
          rules.add(armed);
          return armed.view();
        });
  }

  List<FaultView> list() {
    return locked(() -> rules.stream().map(Armed::view).toList());
  }

  void clear() {
    locked(() -> rules.removeAll(List.copyOf(rules)));
  }

  void seed(long seed) {
    locked(() -> random = GENERATORS.create(seed));
  }

  /** A coin that the seed decides. */
  public boolean coin() {
    return locked(() -> random.nextBoolean());
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private final class Armed {

    private final int id;
    private final FaultRule rule;
    private int hits;

    Armed(int id, FaultRule rule) {
      this.id = id;
      this.rule = rule;
    }

    boolean strikes(FaultTarget target, List<String> subjects) {
      return rule.concerns(target, subjects) && !isSpent() && isDrawn();
    }

    FaultKind kind() {
      return rule.fault();
    }

    Fault hit() {
      hits++;
      return rule.toFault();
    }

    FaultView view() {
      return FaultView.of(id, rule, hits);
    }

    private boolean isSpent() {
      Integer times = rule.times();
      return times != null && hits >= times;
    }

    private boolean isDrawn() {
      Double rate = rule.rate();
      return rate == null || random.nextDouble() < rate;
    }
  }
}
