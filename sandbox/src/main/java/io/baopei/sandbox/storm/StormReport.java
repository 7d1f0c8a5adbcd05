package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a storm came to, in words. */
final class StormReport {

  private static final int EXAMPLES = 20;

  private final List<String> lines = new ArrayList<>();
  private final Outcome outcome;

  private StormReport(Outcome outcome) {
    this.outcome = outcome;
  }

  static String of(Outcome outcome) {
    StormReport report = new StormReport(outcome);
    report.headline();
    report.roads();
    report.hits();
    report.times();
    report.verdict();
    return String.join("\n", report.lines) + "\n";
  }

  private void headline() {
    StormOptions options = outcome.options();
    double seconds = outcome.took().toMillis() / 1000.0;
    lines.add(
        "storm of seed %d: %d claims in %d:%02d, %.1f claims/s, speed %d, rate %s"
            .formatted(
                options.seed(),
                options.claims(),
                outcome.took().toMinutes(),
                outcome.took().toSecondsPart(),
                options.claims() / seconds,
                options.speed(),
                options.rate()));
    lines.add(
        "%d requests to the service, sent again: %s"
            .formatted(outcome.requests(), outcome.troubles()));
    lines.add("refused although the view allowed it: " + outcome.refusedThough());
    lines.add(
        "started again: %s; repaired by hand: %d"
            .formatted(outcome.restarts(), outcome.repaired()));
  }

  private void roads() {
    lines.add("");
    lines.add("claims by programme and outcome");
    Map<String, Map<String, Long>> counts =
        outcome.played().stream()
            .collect(
                groupingBy(
                    Played::programme,
                    TreeMap::new,
                    groupingBy(Played::outcome, TreeMap::new, counting())));
    counts.forEach((programme, ends) -> lines.add("  %-13s %s".formatted(programme, ends)));
  }

  private void hits() {
    lines.add("");
    lines.add("faults that hit");
    outcome
        .hits()
        .forEach(
            (fault, hits) ->
                lines.add("  %7d  %s%s".formatted(hits, fault, hits == 0 ? "  NEVER HIT" : "")));
  }

  private void times() {
    List<Duration> took =
        outcome.played().stream().filter(Played::isPrompt).map(Played::took).sorted().toList();
    if (!took.isEmpty()) {
      lines.add("");
      lines.add(
          "from filing to the end, where nobody is silent on purpose: p50 %.1f s, p99 %.1f s"
              .formatted(seconds(took, 0.5), seconds(took, 0.99)));
    }
  }

  private static double seconds(List<Duration> sorted, double share) {
    return sorted.get((int) ((sorted.size() - 1) * share)).toMillis() / 1000.0;
  }

  private void verdict() {
    lines.add("");
    Reckoning reckoning = outcome.reckoning();
    finding(reckoning.doubled(), "double");
    finding(reckoning.lost(), "lost");
    finding(reckoning.astray(), "astray");
    finding(outcome.stuck(), "stuck");
    finding(outcome.wrongMoney().stream().map(WrongMoney::text).toList(), "with wrong money");
    stories(Verdict.OTHERWISE, "ended otherwise");
    String many = outcome.isTooOftenToldWrongly() ? ": TOO MANY" : "";
    stories(Verdict.TOLD_WRONGLY, "told wrongly that it was not done" + many);
    lines.add(
        outcome.all(Verdict.OVERTAKEN).size()
            + " ended by a deadline that ran out while the service was away"
            + (outcome.isTooFast() ? ": TOO MANY, choose a lower --speed" : ""));
    lines.add("");
    outcome.invariants().lines().forEach(lines::add);
    lines.add(outcome.isGood() ? "the storm is weathered" : "THE STORM IS NOT WEATHERED");
  }

  private void stories(Verdict verdict, String name) {
    finding(outcome.all(verdict).stream().map(StormReport::words).toList(), name);
  }

  private void finding(List<String> found, String name) {
    lines.add(found.size() + " " + name);
    found.stream().limit(EXAMPLES).forEach(each -> lines.add("    " + each));
  }

  private static String words(Played played) {
    return "claim %d %s, %s (%s): %s"
        .formatted(
            played.number(),
            played.claimId(),
            played.title(),
            played.outcome(),
            played.mismatches().stream()
                .map(each -> each.lines().findFirst().orElse(""))
                .collect(Collectors.joining("; ")));
  }
}
