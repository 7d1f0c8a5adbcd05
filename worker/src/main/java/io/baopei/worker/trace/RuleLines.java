package io.baopei.worker.trace;

import io.baopei.domain.rulebook.Rule;
import io.baopei.domain.rulebook.Rulebook;
import io.baopei.worker.trace.Trace.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the words of the rules to the lines that name them. */
final class RuleLines {

  private final Rulebook rulebook;

  RuleLines(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  List<RuleLine> of(List<Line> lines) {
    return lines.stream().map(this::of).toList();
  }

  private RuleLine of(Line line) {
    Optional<Rule> rule = find(line.subject());
    return new RuleLine(
        line.seq(),
        line.n(),
        line.at(),
        line.type(),
        line.subject(),
        line.actor(),
        line.rules(),
        line.detail(),
        rule.map(Rule::words).orElse(null),
        rule.map(Rule::original).orElse(null));
  }

  /** What each of the rules says that the lines name, in the order in which they first do. */
  List<RuleWords> named(
      List<RuleLine> rules, List<ClockLine> clocks, List<MoneyLine> money, List<Line> events) {
    Set<String> ids = new LinkedHashSet<>();
    rules.stream().map(RuleLine::rules).forEach(ids::addAll);
    clocks.stream().map(ClockLine::rules).forEach(ids::addAll);
    money.stream().map(MoneyLine::rules).forEach(ids::addAll);
    events.stream().map(Line::rules).forEach(ids::addAll);
    return words(ids);
  }

  private List<RuleWords> words(Collection<String> ids) {
    List<RuleWords> words = new ArrayList<>();
    for (String id : ids) {
      find(id).ifPresent(rule -> words.add(new RuleWords(id, rule.words(), rule.original())));
    }
    return words;
  }

  private Optional<Rule> find(@Nullable String id) {
    return Optional.ofNullable(id).flatMap(rulebook::find);
  }
}
