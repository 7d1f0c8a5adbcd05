package io.baopei.process;

import io.baopei.contract.claim.Command;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Something that has come for a claim, by update or by signal. */
sealed interface Fact {

  /** A person's command, or the same reported by another system. */
  record Commanded(Command command) implements Fact {}

  /** The carrier has the returned goods. */
  record ParcelScanned() implements Fact {}

  /**
   * The carrier delivered the returned goods.
   *
   * @param elsewhere whether to somebody else than the merchant
   */
  record ParcelSigned(boolean elsewhere) implements Fact {}

  /** The buyer was refunded outside of the flow; without an amount: the sum asked (OQ-27). */
  record RefundCompleted(@Nullable Money amount) implements Fact {}

  /** The refund request was closed on the platform. */
  record RefundClosed() implements Fact {}

  /** The platform's own deadline (S3-5). */
  record DeadlineSet(ClaimClock clock, Instant dueAt) implements Fact {}

  /** The calendar knows more of a provisional deadline (OQ-32). */
  record DeadlineResolved(ResolvedBound bound) implements Fact {}
}
