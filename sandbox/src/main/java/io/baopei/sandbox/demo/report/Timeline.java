package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Trace;
import io.baopei.sandbox.demo.wire.Trace.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a claim in one order: its trace, and what only the players know. */
final class Timeline {

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

  private static final String EMPTY = "NOTHING_TO_SET_OFF";

  private final ZoneId zone;

  Timeline(ZoneId zone) {
    this.zone = zone;
  }

  List<Moment> of(Performance played) {
    Trace trace = played.trace();
    List<Moment> moments = new ArrayList<>(gate(trace));
    moments.addAll(facts(trace));
    moments.addAll(recourse(played.recourse()));
    played.asides().stream()
        .map(aside -> new Moment(aside.at(), "· " + aside.text(), "demo", ""))
        .forEach(moments::add);
    moments.sort(Comparator.comparing(Moment::at));
    return moments;
  }

  /** Rules that passed share a line; one that failed or does not apply has its own. */
  private List<Moment> gate(Trace trace) {
    List<Line> passed = trace.rules().stream().filter(line -> is("PASSED", line)).toList();
    List<Moment> moments = new ArrayList<>();
    if (!passed.isEmpty()) {
      String rules = passed.stream().map(Line::subject).collect(Collectors.joining(" "));
      moments.add(new Moment(passed.getFirst().at(), "gate, passed: " + rules, "SYSTEM", ""));
    }
    trace.rules().stream()
        .filter(line -> !is("PASSED", line))
        .map(line -> moment(line, "rule " + line.subject() + ", " + Texts.words(line.type())))
        .forEach(moments::add);
    return moments;
  }

  private List<Moment> facts(Trace trace) {
    return Stream.of(
            told(trace.events(), Track.EVENTS),
            told(trace.clocks(), Track.CLOCKS),
            told(trace.money(), Track.MONEY))
        .flatMap(List::stream)
        .sorted(Fact.ORDER)
        .map(fact -> moment(fact.line(), fact.words()))
        .toList();
  }

  /** What followed the claim; the many days on which nothing could be set off share a line. */
  private List<Moment> recourse(@Nullable RecourseView recourse) {
    if (recourse == null) {
      return List.of();
    }
    List<Line> history = recourse.history();
    long empty = history.stream().filter(line -> is(EMPTY, line)).count();
    List<Moment> moments = new ArrayList<>();
    boolean told = false;
    for (Line line : history) {
      if (!is(EMPTY, line)) {
        moments.add(moment(line, "recourse " + new Fact(Track.MONEY, line).words()));
      } else if (!told) {
        told = true;
        moments.add(moment(line, "recourse nothing to set off, " + empty + " ×"));
      }
    }
    return moments;
  }

  private static List<Fact> told(List<Line> lines, Track track) {
    return lines.stream().map(line -> new Fact(track, line)).toList();
  }

  private Moment moment(Line line, String what) {
    String detail = line.detail() == null ? "" : ": " + local(line.detail());
    String sub = line.actor().sub() == null ? "" : " " + line.actor().sub();
    String who = line.actor().role() + sub;
    return new Moment(line.at(), what + detail, who, String.join(" ", line.rules()));
  }

  /** Instants in a detail, as the rest of the report writes them. */
  private String local(String detail) {
    return INSTANT
        .matcher(detail)
        .replaceAll(found -> Texts.time(Instant.parse(found.group()), zone));
  }

  private static boolean is(String type, Line line) {
    return line.type().equals(type);
  }
}
