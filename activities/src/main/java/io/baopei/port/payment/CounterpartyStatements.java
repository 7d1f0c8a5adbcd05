package io.baopei.port.payment;

import io.baopei.domain.reconciliation.Movement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a counterparty says that it moved, from one of its books. */
public interface CounterpartyStatements {

  /**
   * All that it moved on that day of Shanghai; empty when it has no statement of the day, because
   * nothing moved or because it is not out yet.
   *
   * @throws io.baopei.port.failure.CounterpartyUnavailable when it cannot be had now
   * @throws io.baopei.port.failure.CounterpartyRefused when it will not be had by trying again
   */
  Optional<List<Movement>> of(LocalDate day);
}
