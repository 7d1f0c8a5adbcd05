package io.baopei.sandbox.storm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often each fault and each blow hit, by its title in the report. */
final class Hits {

  private Hits() {}

  /**
   * Counts them; what was planned and never hit is there with zero.
   *
   * @param rules as the sandbox counted them
   * @param dealt those blows that we dealt ourselves
   */
  static Map<String, Integer> of(
      List<Strike> plan, List<SandboxFaults.Rule> rules, Map<Blow, Integer> dealt) {
    Map<String, Integer> hits = new TreeMap<>();
    plan.forEach(strike -> hits.put(strike.title(), 0));
    dealt.forEach((blow, count) -> hits.merge(blow.name(), count, Integer::sum));
    rules.forEach(rule -> hits.merge(title(rule), rule.hits(), Integer::sum));
    return hits;
  }

  /** Of what kills the service it matters whose exchange it struck. */
  private static String title(SandboxFaults.Rule rule) {
    Optional<Blow> blow =
        Arrays.stream(Blow.values()).filter(each -> rule.fault().equals(each.fault())).findFirst();
    if (blow.isPresent()) {
      return Strike.title(blow.get(), rule.target());
    }
    return (rule.target().equals("NOTIFICATION") ? "NOTIFICATION_" : "") + rule.fault();
  }
}
