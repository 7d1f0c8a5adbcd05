package io.baopei.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to money: its postings sum to zero in each unit.
 *
 * @param key names it for good; booked once, however often it is said
 * @param reference the provider's or the operator's, or null
 */
public record Entry(
    String key,
    EntryKind kind,
    String claimId,
    Instant at,
    @Nullable String reference,
    List<Posting> postings) {

  public Entry {
    postings = List.copyOf(postings);
    Map<String, Long> sums = new TreeMap<>();
    for (Posting posting : postings) {
      sums.merge(posting.account().unit(), posting.amount(), Math::addExact);
    }
    if (postings.size() < 2 || sums.values().stream().anyMatch(sum -> sum != 0)) {
      throw new IllegalArgumentException("the postings of " + key + " do not sum to zero: " + sums);
    }
  }
}
