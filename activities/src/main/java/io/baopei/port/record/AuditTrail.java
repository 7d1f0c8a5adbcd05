package io.baopei.port.record;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.Reconciliations.Difference;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What people have said about money as a whole. Each word is on record for good. */
public interface AuditTrail {

  /** What it was that somebody said. */
  enum Kind {
    /** The payouts of one payer, or of all, are stopped. */
    PAYOUT_STOPPED,
    /** They may go again. */
    PAYOUT_RESUMED,
    /** A payer's fund may be drawn that far. */
    FUND_LIMITED,
    /** Nothing is booked any more on a day and all before it. */
    DAY_CLOSED,
    /** What became of a difference that no later statement takes away. */
    DIFFERENCE_EXPLAINED
  }

  /**
   * What it is about; what a kind does not speak of is null.
   *
   * @param payerId whose payouts, or whose fund; of payouts null: everybody's
   * @param party whose fund
   * @param currency the fund's
   * @param limit how far it may be drawn, in the currency; null took the limit away
   * @param day that was closed
   * @param difference that was explained, as it was seen then
   */
  record Subject(
      @Nullable String payerId,
      @Nullable Owner party,
      @Nullable String currency,
      @Nullable Money limit,
      @Nullable LocalDate day,
      @Nullable Difference difference) {}

  /**
   * Something that was said.
   *
   * @param by the subject of the caller's token
   * @param reason null of closed days, which have none
   */
  record Word(Instant at, String by, Kind kind, Subject about, @Nullable Reason reason) {}

  /**
   * A page of all that was said, the newest first. Costs what the page holds, however much there
   * is.
   *
   * @throws ClaimQuery.BadCursor when the cursor was not given out by this list
   */
  Page<Word> list(int limit, @Nullable String cursor);
}
