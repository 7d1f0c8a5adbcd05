package io.baopei.worker.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the ledger costs: rounds of claims with and without it by turns, on one running stack.
 * Prints claims a second and processor time a claim of each; asserts no time, since a machine has
 * other things to do. {@code -De2e.ledger-cost=300} says how many claims a round has.
 */
@EnabledIfSystemProperty(named = "e2e.ledger-cost", matches = "\\d+")
class LedgerCostIT {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerCostIT.class);
  private static final int CLAIMS = Integer.getInteger("e2e.ledger-cost", 300);
  private static final int ROUNDS = 4;
  private static final int PEOPLE = 20;

  @Test
  void tellsWhatTheLedgerCosts() {
    try (Stack stack = Stack.start()) {
      LedgerSwitch ledger = new LedgerSwitch(stack.home());
      play(stack, "warming up");
      play(stack, "warming up");
      List<Double> ratios = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        Duration with = play(stack, "round " + round + ", with the ledger");
        ledger.off();
        Duration without = play(stack, "round " + round + ", without");
        ledger.on();
        ratios.add((double) with.toNanos() / without.toNanos());
      }
      LOG.info("processor time with the ledger, as a multiple of that without: {}", ratios);
      assertThat(ratios).hasSize(ROUNDS);
    }
  }

  /** Plays claims to their end; answers the processor time of service and database for a claim. */
  private static Duration play(Stack stack, String name) {
    Duration before = stack.processorTime();
    long start = System.nanoTime();
    List<Supplier<Claim>> works =
        IntStream.range(0, CLAIMS).<Supplier<Claim>>mapToObj(n -> () -> played(stack)).toList();
    Together.all(PEOPLE, works);
    double seconds = (System.nanoTime() - start) / 1e9;
    Duration each = stack.processorTime().minus(before).dividedBy(CLAIMS);
    LOG.info(
        "{}: {} claims/s, {} ms of processor time a claim",
        name,
        Math.round(CLAIMS / seconds * 10) / 10.0,
        Math.round(each.toNanos() / 1e5) / 10.0);
    return each;
  }

  private static Claim played(Stack stack) {
    return Claim.returnAndRefund(stack.api())
        .approved()
        .sentBack()
        .receiptConfirmed()
        .ended("PAID");
  }
}
