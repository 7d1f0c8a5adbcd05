package io.baopei.worker.trace;

import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.Reason;
import io.baopei.worker.trace.Html.Part;
import io.baopei.worker.trace.Trace.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A trace as one page that stands by itself: no script, nothing to load. */
final class TracePage {

  private final Trace trace;
  private final Times times;
  private final Html html = new Html();

  private TracePage(Trace trace) {
    this.trace = trace;
    this.times = Times.of(trace.zone());
  }

  /** The page; well-formed XML too. */
  static String of(Trace trace) {
    TracePage page = new TracePage(trace);
    page.html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>");
    page.html.text("title", "Claim " + trace.claimId());
    page.html.raw("<style>" + PageStyle.CSS + "</style></head>").in("body", page::body);
    return page.html.raw("</html>\n").toString();
  }

  private void body() {
    html.text("h1", "Claim " + trace.claimId());
    html.text("p", "why", trace.why());
    html.in("table", this::head);
    html.text("h2", "Rules");
    html.in("table", this::rules);
    html.text("h2", "Clocks");
    html.in("table", this::clocks);
    html.text("h2", "Money");
    html.in("table", this::money);
    html.text("h2", "Events");
    html.in("table", this::events);
    html.text("h2", "Other rules that are named");
    html.in("table", this::rulebook);
  }

  private void head() {
    fact("Programme", trace.programme() + Phrases.said(", terms of ", trace.termsVersion()));
    fact("Outcome", trace.outcome() == null ? "open" : Phrases.of(trace.outcome().name()));
    fact("Stage", Phrases.of(trace.stage().name()));
    fact("Filed", times.of(trace.filedAt()));
    fact("Closed", times.of(trace.closedAt()));
    fact("Decision", decision(trace.decision()));
    fact("Evidence", trace.evidenceItems() + " items, kept apart");
    fact("Times are those of", trace.zone());
  }

  private String decision(@Nullable Decision decision) {
    if (decision == null) {
      return "–";
    }
    Reason reason = decision.reason();
    return Phrases.of(decision.decision())
        + Phrases.said(", ", decision.approved())
        + ", "
        + times.of(decision.decidedAt())
        + (reason == null ? "" : ", " + reason.code() + Phrases.said(": ", reason.text()));
  }

  private void fact(String name, String value) {
    html.in("tr", () -> html.text("td", "key", name).text("td", value));
  }

  private void rules() {
    html.headings("Rule", "Verdict", "What it says", "Here");
    for (RuleLine line : trace.rules()) {
      html.in(
          "tr",
          () ->
              html.text("td", "narrow", Phrases.said("", line.subject()))
                  .text("td", Phrases.styleOf(line.type()), Phrases.verdict(line.type()))
                  .cell(List.of(plain(line.words()), new Part("original", or(line.original()))))
                  .text("td", or(line.detail())));
    }
  }

  private void clocks() {
    html.headings("When", "Clock", "What", "Due", "Stands on");
    for (ClockLine line : trace.clocks()) {
      List<Part> basis = new ArrayList<>(ids(line.rules()));
      line.legalBasis().forEach(law -> basis.add(small(law.law())));
      html.in(
          "tr",
          () ->
              html.text("td", "narrow", times.of(line.at()))
                  .text("td", line.label() == null ? or(line.subject()) : line.label())
                  .text("td", Phrases.styleOf(line.type()), Phrases.clock(line))
                  .text("td", "narrow", times.of(line.dueAt()))
                  .cell(basis));
    }
  }

  private void money() {
    html.headings("When", "What", "Sum and how it is computed", "Attempts", "Rules");
    trace.money().forEach(line -> html.in("tr", () -> money(line)));
    RecourseMoney recourse = trace.recourse();
    if (recourse != null) {
      html.in("tr", () -> recourse(recourse));
    }
  }

  private void money(MoneyLine line) {
    html.text("td", "narrow", times.of(line.at()))
        .cell(List.of(plain(Phrases.of(line.subject())), small(Phrases.of(line.type()))))
        .cell(
            List.of(
                plain(line.detail()),
                small(line.amount() == null ? "" : "comes to " + Phrases.sum(line.amount())),
                small(line.formula()),
                small(Phrases.figures(line.inputs())),
                small(Phrases.said("cap ", line.cap()))))
        .cell(line.attempts().stream().map(one -> small(Phrases.attempt(times, one))).toList())
        .cell(ids(line.rules()));
  }

  private void recourse(RecourseMoney recourse) {
    String state = Phrases.of(recourse.stage().name());
    html.text("td", "")
        .cell(List.of(plain("Recourse"), small(recourse.recourseId())))
        .cell(
            List.of(
                plain(recourse.amount() + " from the merchant"),
                small("recovered " + recourse.recovered()),
                small("outstanding " + recourse.outstanding())))
        .text("td", state + Phrases.said(", ", recourse.outcome()))
        .text("td", "");
  }

  private void events() {
    html.headings("When", "What", "By", "Detail", "Rules");
    for (Line line : trace.events()) {
      html.in(
          "tr",
          () ->
              html.text("td", "narrow", times.of(line.at()))
                  .cell(List.of(plain(Phrases.of(line.type())), small(line.subject())))
                  .text("td", Phrases.who(line.actor()))
                  .text("td", or(line.detail()))
                  .cell(ids(line.rules())));
    }
  }

  private void rulebook() {
    Set<@Nullable String> said = new HashSet<>();
    trace.rules().stream().map(RuleLine::subject).forEach(said::add);
    for (RuleWords rule : trace.rulebook()) {
      if (said.contains(rule.id())) {
        continue;
      }
      html.in(
          "tr",
          () ->
              html.text("td", "narrow", rule.id())
                  .cell(List.of(plain(rule.words()), new Part("original", or(rule.original())))));
    }
  }

  private static List<Part> ids(List<String> rules) {
    return rules.stream().map(id -> new Part("narrow", id)).toList();
  }

  private static Part plain(@Nullable String text) {
    return new Part("line", or(text));
  }

  private static Part small(@Nullable String text) {
    return new Part("small", or(text));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
