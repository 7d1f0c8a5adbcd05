package io.baopei.domain.rulebook;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.Programme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All rules and the law of the clocks.
 *
 * @param rules in the order of the rulebook
 */
public record Rulebook(List<Rule> rules, List<LegalBasis> law) {

  /**
   * Refuses a rulebook with a rule that is there twice.
   *
   * @throws IllegalArgumentException naming the rule
   */
  public Rulebook {
    rules = List.copyOf(rules);
    law = List.copyOf(law);
    Set<String> seen = new TreeSet<>();
    for (Rule rule : rules) {
      if (!seen.add(rule.id())) {
        throw new IllegalArgumentException("rule " + rule.id() + " is there twice");
      }
    }
  }

  /** The rule with that id; a sub-id such as {@code T-37a} belongs to {@code T-37}. */
  public Optional<Rule> find(String id) {
    return exact(id).or(() -> exact(id.replaceFirst("[a-z]$", "")));
  }

  /** The law that the clock stands on in that programme; empty where there is none. */
  public List<LegalBasis> lawOf(Programme programme, ClaimClock clock) {
    return law.stream().filter(basis -> basis.isOf(programme, clock)).toList();
  }

  private Optional<Rule> exact(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
