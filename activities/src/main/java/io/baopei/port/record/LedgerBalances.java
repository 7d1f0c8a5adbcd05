package io.baopei.port.record;

import io.baopei.domain.ledger.Party;
import io.baopei.domain.ledger.Purpose;
import org.jspecify.annotations.Nullable;

/** What the ledger's accounts hold, summed over claims. */
public interface LedgerBalances {

  /**
   * Which accounts. Null: no restriction.
   *
   * @param partyId of a party that is no buyer: buyers are not told apart
   */
  record Which(@Nullable Party party, @Nullable String partyId, @Nullable Purpose purpose) {}

  /**
   * What a party's accounts for a purpose hold together. All sums of a unit together are zero.
   *
   * @param partyId null of buyers, who are summed up without their ids
   * @param unit an ISO 4217 currency, or {@code POINTS}
   * @param balance in the unit's minor units, points as they are; below zero where more was given
   *     than gained, as it is of funds, recourses, and merchants' refunds and points
   * @param accounts how many there are: one for all claims, or one for each claim; with those that
   *     hold nothing any more
   */
  record AccountSum(
      Party party,
      @Nullable String partyId,
      Purpose purpose,
      String unit,
      long balance,
      long accounts) {}

  /**
   * A page of the sums by party, id, purpose and unit. Each page may read every account that is
   * asked for: of a party's id those alone, by their index; without a party all there are, those of
   * claims long closed among them.
   *
   * @throws ClaimQuery.BadCursor when the cursor was not given out by this list
   */
  Page<AccountSum> list(Which which, int limit, @Nullable String cursor);
}
