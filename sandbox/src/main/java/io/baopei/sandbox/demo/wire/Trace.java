package io.baopei.sandbox.demo.wire;

import io.baopei.sandbox.token.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a claim stands as it does; each list in order. */
public record Trace(List<Line> rules, List<Line> clocks, List<Line> money, List<Line> events) {

  /** One line of it. */
  public record Line(
      int seq,
      Instant at,
      String type,
      @Nullable String subject,
      Actor actor,
      List<String> rules,
      @Nullable String detail) {

    /** Whether that caller did it, then or later. */
    public boolean isOf(Caller caller, Instant since) {
      return caller.roles().contains(actor.role())
          && caller.sub().equals(actor.sub())
          && !at.isBefore(since);
    }
  }

  /** Who did it. */
  public record Actor(String role, @Nullable String sub) {}

  /** A trace without a line. */
  public static Trace empty() {
    return new Trace(List.of(), List.of(), List.of(), List.of());
  }

  /** Whether some line stands on that rule. */
  public boolean names(String rule) {
    return lines().anyMatch(line -> line.rules().contains(rule));
  }

  /** All lines, list by list. */
  public Stream<Line> lines() {
    return Stream.of(rules, clocks, money, events).flatMap(Collection::stream);
  }
}
