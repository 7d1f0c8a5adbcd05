package io.baopei.contract.activity;

import io.baopei.domain.claim.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a claim's journal: append-only, the answer to "why?".
 *
 * @param type what happened, {@code CLOCK_STARTED}
 * @param subject what it happened to: a rule id, a clock, a leg; or null
 * @param rules the rules that it stands on
 */
public record JournalEntry(
    Instant at,
    Track track,
    String type,
    @Nullable String subject,
    Actor actor,
    List<String> rules,
    @Nullable String detail) {

  public JournalEntry {
    rules = List.copyOf(rules);
  }
}
