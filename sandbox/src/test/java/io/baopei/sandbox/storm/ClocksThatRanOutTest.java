package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClocksThatRanOutTest {

  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  private static Trace.Line line(int second, String type, String clock, @Nullable String detail) {
    Trace.Actor system = new Trace.Actor("SYSTEM", null);
    return new Trace.Line(second, NOON.plusSeconds(second), type, clock, system, List.of(), detail);
  }

  private static Map<String, Instant> ranOut(Trace.Line... clocks) {
    return ClocksThatRanOut.in(new Trace(List.of(), List.of(clocks), List.of(), List.of()));
  }

  @Test
  void tellsAnAnswerInTimeFromOneThatNeverCame() {
    Trace.Line started = line(0, "CLOCK_STARTED", "APPEAL_WINDOW", "due 2026-03-05T12:00:10Z");
    assertThat(ranOut(started, line(9, "CLOCK_MET", "APPEAL_WINDOW", null))).isEmpty();
    assertThat(ranOut(started, line(10, "CLOCK_STOPPED", "APPEAL_WINDOW", null)))
        .containsExactly(Map.entry("APPEAL_WINDOW", NOON.plusSeconds(10)));
    assertThat(ranOut(started, line(11, "CLOCK_STOPPED", "PAYOUT", null))).isEmpty();
  }

  @Test
  void followsAClockThatIsMoved() {
    assertThat(
            ranOut(
                line(0, "CLOCK_STARTED", "SUPPLEMENT", "due 2026-03-05T12:00:10Z"),
                line(5, "CLOCK_MOVED", "SUPPLEMENT", "due 2026-03-05T12:00:20Z"),
                line(15, "CLOCK_MET", "SUPPLEMENT", null)))
        .isEmpty();
  }

  @Test
  void findsThoseOfARecourseInItsHistory() {
    RecourseView quiet = StormFixture.aRecourse(1, 0);
    assertThat(ClocksThatRanOut.in(quiet)).isEmpty();
    RecourseView overdue =
        StormFixture.withHistory(quiet, line(7, "CLOCK_BREACHED", "ANSWER", null));
    assertThat(ClocksThatRanOut.in(overdue))
        .containsExactly(Map.entry("ANSWER", NOON.plusSeconds(7)));
  }
}
