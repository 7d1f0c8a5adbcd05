package io.baopei.domain.rulebook;

import io.baopei.domain.programme.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule as the parties to a claim read it.
 *
 * @param id the rulebook's id, {@code T-06}
 * @param programmes where it holds
 * @param words what it says, in one English sentence
 * @param original the published Chinese words, or null where there are none to quote
 * @param later whether it is about joining, premiums and the like, which no claim names today
 */
public record Rule(
    String id,
    List<Programme> programmes,
    RuleKind kind,
    String words,
    @Nullable String original,
    boolean later) {

  public Rule {
    programmes = List.copyOf(programmes);
    if (programmes.isEmpty() || words.isBlank()) {
      throw new IllegalArgumentException(
          "rule " + id + " needs words and a programme that it holds in");
    }
  }
}
