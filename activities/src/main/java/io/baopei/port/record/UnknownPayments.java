package io.baopei.port.record;

import java.time.Instant;
import java.util.Optional;

/**
 * The payments, and merchants' points, of which nobody knows whether they were made; for those who
 * watch.
 */
public interface UnknownPayments {

  /** How many payments were sent and are neither known to be made nor known to be declined. */
  int count();

  /** When the one that waits longest was first sent; empty when there is none. */
  Optional<Instant> oldest();

  /** Of how many payments something was said since then that contradicts the record. */
  int contradicted(Instant since);
}
