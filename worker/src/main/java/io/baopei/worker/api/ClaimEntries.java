package io.baopei.worker.api;

import io.baopei.port.record.BookedEntries.Booked;
import java.util.List;

/** Where a claim's money is, and how it came there. */
record ClaimEntries(String claimId, List<Booked> entries) {

  ClaimEntries {
    entries = List.copyOf(entries);
  }
}
