package io.baopei.persistence;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal in words: {@code TYPE@second}, with {@code :SUBJECT} and {@code :ROLE} of who did it
 * behind the type where they matter.
 */
final class JournalSketch {

  private JournalSketch() {}

  /** Puts each word on record as a step of its own, in their order. */
  static void write(ClaimOnRecord claim, String words) {
    int seq = 100;
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty()) {
        write(claim, seq++, entry(word, null));
      }
    }
  }

  /** Puts a step on record with that one entry, as far as the claim is now; its view stays. */
  static void write(ClaimOnRecord claim, int seq, JournalEntry entry) {
    claim
        .database()
        .jdbc()
        .sql(
            """
            WITH step AS (
              INSERT INTO claim_steps (claim_id, seq, digest, entries)
              VALUES (:claimId, :seq, convert_to(:entries, 'UTF8'), CAST(:entries AS jsonb))
            )
            UPDATE claims SET seq = GREATEST(seq, :seq) WHERE claim_id = :claimId
            """)
        .param("claimId", claim.id())
        .param("seq", seq)
        .param("entries", Json.write(List.of(entry)))
        .update();
  }

  static JournalEntry entry(String word, @Nullable String detail) {
    String[] said = word.split("@", -1);
    String[] parts = said[0].split(":", -1);
    return new JournalEntry(
        ClaimOnRecord.second(Integer.parseInt(said[1])),
        Track.EVENT,
        parts[0],
        parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null,
        new Actor(parts.length > 2 ? Role.valueOf(parts[2]) : Role.SYSTEM, null),
        List.of(),
        detail);
  }

  /** What a person approves, in the words of the journal. */
  static JournalEntry approved(int second, String sum) {
    return entry("APPROVED:INDEMNITY:INSURER@" + second, sum + " of cap CNY 309.00");
  }
}
