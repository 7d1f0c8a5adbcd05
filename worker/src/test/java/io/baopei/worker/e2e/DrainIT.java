package io.baopei.worker.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class DrainIT {

  private static final int ENDED_BY_SIGTERM = 143;

  @Test
  void drainsOnSigterm(Stack stack) {
    Books books = stack.books();
    Claim claim = Claim.refundOnly(stack.api());
    books.spoil("PAYMENT_TRANSFER", "LATENCY", claim.id(), 3_000);
    claim.approved();
    Eventually.holds("the payout is in flight", () -> books.isStruck(claim.id()));

    Duration drained = stack.service.terminate();
    assertThat(drained).isLessThan(Duration.ofSeconds(45));
    assertThat(stack.service.exitCode()).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(books.movements(claim.id())).hasSize(2);

    stack.startService("all");
    Paid.exactly(claim.ended("PAID"), books, "REFUND 29900", "INDEMNITY 29900");
  }
}
