package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.wire.Sum;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole report: every story, the table, the money, the verdict. */
public final class Report {

  private static final Columns TABLE = Columns.of("", 2, 38, 18, 18, 12, 7, 3);

  private final PrintStream out;
  private final Chapter chapter;

  /** A report with local times of that zone, and links to that Temporal UI. */
  public Report(PrintStream out, ZoneId zone, String ui) {
    this.out = out;
    this.chapter = new Chapter(zone, ui);
  }

  /** Prints it; true when there were stories and every one ended exactly as expected. */
  public boolean print(List<Performance> played) {
    out.println();
    played.forEach(each -> chapter.of(each).forEach(out::println));
    out.println("─".repeat(Texts.COLUMNS));
    table(played);
    boolean moneyAgrees = money(played);
    long good = played.stream().filter(Performance::isAsExpected).count();
    out.println("%d stories, %d as expected".formatted(played.size(), good));
    return moneyAgrees && !played.isEmpty() && good == played.size();
  }

  private void table(List<Performance> played) {
    row("", "story", "outcome expected", "outcome", "insurer paid", "took", "ok");
    String programme = "";
    for (Performance each : played) {
      if (!programme.equals(each.story().form().programme())) {
        programme = each.story().form().programme();
        row("", programme, "", "", "", "", "");
      }
      row(
          "%2d".formatted(each.number()),
          each.story().title(),
          each.story().ending().words(),
          each.outcome(),
          Totals.insurerPaid(each),
          seconds(each.took()),
          each.isAsExpected() ? "yes" : "NO");
    }
    out.println();
  }

  private boolean money(List<Performance> played) {
    Map<String, Sum> stated = Totals.stated(played);
    Map<String, Sum> booked = Totals.booked(played);
    boolean agrees = stated.equals(booked);
    long payments = Totals.payments(played).count();
    out.println("all money, refunds included");
    out.println("  the service says        " + Totals.words(stated));
    out.println("  the sandbox's books say " + Totals.words(booked) + ", payments: " + payments);
    out.println(agrees ? "  which is equal" : "  which is DIFFERENT");
    out.println("  recovered from merchants " + Totals.words(Totals.recovered(played)));
    return agrees;
  }

  private void row(String... cells) {
    TABLE.lines(cells).forEach(out::println);
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
