package io.baopei.worker.e2e;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.worker.e2e.Books.Movement;
import java.util.List;

/** Whether the money that moved is the money that the service says it paid, each key once. */
final class Paid {

  private Paid() {}

  /** The books have exactly these payments of the claim, each once, and the claim says the same. */
  static void exactly(Claim claim, Books books, String... legs) {
    List<Movement> moved = books.movements(claim.id());
    assertThat(moved).as("money of %s", claim.id()).allMatch(each -> each.executions() == 1);
    assertThat(moved).extracting(Paid::leg).containsExactlyInAnyOrder(legs);
    assertThat(claim.paidLegs()).isEqualTo(summary(moved));
  }

  /** Legs and sums in the order of {@link Claim#paidLegs()}. */
  static String summary(List<Movement> moved) {
    return moved.stream().map(Paid::leg).sorted().collect(joining(", "));
  }

  private static String leg(Movement movement) {
    String[] parts = movement.key().split("/", -1);
    return parts[1] + " " + movement.amountMinor();
  }
}
