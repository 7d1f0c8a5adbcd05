package io.baopei.port.record;

import io.baopei.domain.ledger.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the ledger. */
public interface BookedEntries {

  /**
   * An entry as it is booked.
   *
   * @param day the accounting day, of Shanghai
   */
  record Booked(
      String key,
      EntryKind kind,
      Instant at,
      LocalDate day,
      @Nullable String reference,
      List<Side> postings) {

    public Booked {
      postings = List.copyOf(postings);
    }
  }

  /**
   * One side of it.
   *
   * @param account by its code; of a buyer without the buyer's id
   * @param amount what the account gained, in the unit's minor units; below zero what it lost
   */
  record Side(String account, String unit, long amount) {}

  /** All entries of the claim, in the order in which they were booked; empty when it has none. */
  List<Booked> ofClaim(String claimId);
}
