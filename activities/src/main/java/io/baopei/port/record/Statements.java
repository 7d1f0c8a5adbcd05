package io.baopei.port.record;

import io.baopei.domain.ledger.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was paid for a payer's claims and what came back, as the ledger has it; and its days. */
public interface Statements {

  /**
   * One movement.
   *
   * @param day the accounting day, of Shanghai
   * @param amount what was paid on a claim, or came back from a merchant
   * @param to whose account gained it, without the id of a buyer
   * @param reference the provider's or the operator's, or null
   */
  record Line(
      LocalDate day,
      Instant at,
      String claimId,
      String subOrderId,
      EntryKind kind,
      Money amount,
      String to,
      @Nullable String reference) {}

  /**
   * All movements of those days, in the order in which they were booked: paid, paid by hand,
   * recovered, given up.
   */
  List<Line> of(String payerId, LocalDate from, LocalDate to);

  /** The last day that is closed, or null: no day is. */
  @Nullable LocalDate closedUpTo();

  /** Closes that day and all before it: nothing is booked on them any more. Idempotent. */
  void close(LocalDate day, String by, Instant at);
}
