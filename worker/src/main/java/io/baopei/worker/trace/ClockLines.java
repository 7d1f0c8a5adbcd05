package io.baopei.worker.trace;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.SettlementView;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.rulebook.Rulebook;
import io.baopei.domain.settlement.Leg;
import io.baopei.worker.trace.ClockLine.Law;
import io.baopei.worker.trace.Trace.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each line of a clock when the clock is due after it, and on which law it stands. */
final class ClockLines {

  /** How the journal says when a clock is, or was, due. */
  private static final Pattern DUE = Pattern.compile("^(?:was )?due (\\S+Z)");

  private final Rulebook rulebook;
  private final ClaimView view;
  private final Map<ClaimClock, Instant> due = new EnumMap<>(ClaimClock.class);

  ClockLines(Rulebook rulebook, ClaimView view) {
    this.rulebook = rulebook;
    this.view = view;
  }

  List<ClockLine> of(List<Line> lines) {
    List<ClockLine> clocks = new ArrayList<>();
    lines.forEach(line -> clocks.add(of(line)));
    return List.copyOf(clocks);
  }

  private ClockLine of(Line line) {
    ClaimClock clock = clock(line.subject());
    return new ClockLine(
        line.seq(),
        line.n(),
        line.at(),
        line.type(),
        line.subject(),
        line.actor(),
        line.rules(),
        line.detail(),
        clock == null ? null : clock.label(),
        clock == null ? null : dueAfter(line, clock),
        clock == null ? List.of() : law(clock));
  }

  /** A clock that starts again knows nothing of when it was due before. */
  private @Nullable Instant dueAfter(Line line, ClaimClock clock) {
    Optional<Instant> said = said(line.detail());
    if (said.isPresent()) {
      due.put(clock, said.get());
    } else if (line.type().equals("CLOCK_STARTED")) {
      byCalendar(clock).ifPresentOrElse(at -> due.put(clock, at), () -> due.remove(clock));
    }
    return due.get(clock);
  }

  private static Optional<Instant> said(@Nullable String detail) {
    Matcher matcher = DUE.matcher(detail == null ? "" : detail);
    return matcher.find() ? Optional.of(Instant.parse(matcher.group(1))) : Optional.empty();
  }

  /** What the calendar answered stands in the deadline while it runs, and in the payments. */
  private Optional<Instant> byCalendar(ClaimClock clock) {
    Stream<@Nullable Instant> running =
        view.deadlines().stream().filter(of -> of.clock() == clock).map(Deadline::dueAt);
    SettlementView settlement = clock == ClaimClock.PAYOUT ? view.settlement() : null;
    Stream<@Nullable Instant> payments =
        settlement == null ? Stream.empty() : settlement.legs().stream().map(Leg::dueAt);
    return Stream.concat(running, payments).filter(Objects::nonNull).findFirst();
  }

  private List<Law> law(ClaimClock clock) {
    return rulebook.lawOf(view.programme(), clock).stream()
        .map(basis -> new Law(basis.law(), basis.words()))
        .toList();
  }

  private static @Nullable ClaimClock clock(@Nullable String name) {
    return Arrays.stream(ClaimClock.values())
        .filter(clock -> clock.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
