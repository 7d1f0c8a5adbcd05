package io.baopei.sandbox.demo.report;

import static io.baopei.sandbox.demo.story.StoryFixture.INDEMNITY;
import static io.baopei.sandbox.demo.story.StoryFixture.NOON;
import static io.baopei.sandbox.demo.story.StoryFixture.aClaim;
import static io.baopei.sandbox.demo.story.StoryFixture.aLeg;
import static io.baopei.sandbox.demo.story.StoryFixture.moved;
import static io.baopei.sandbox.demo.story.StoryFixture.performance;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Trace;
import io.baopei.sandbox.demo.wire.Trace.Actor;
import io.baopei.sandbox.demo.wire.Trace.Line;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Actor SYSTEM = new Actor("SYSTEM", null);
  private static final ClaimView PAID = aClaim("PAID", aLeg("INDEMNITY", "MERCHANT", "PAID"));
  private static final Trace TRACE =
      new Trace(
          List.of(
              line(1, "PASSED", "T-01", null),
              line(1, "PASSED", "T-04", "marks 30天质保+"),
              line(1, "FAILED", "T-07", "reason OTHER")),
          List.of(line(1, "CLOCK_STARTED", "INSURER_REVIEW", "due 2026-03-05T04:00:04.320Z")),
          List.of(
              line(2, "APPROVED", "INDEMNITY", "CNY 299.00 of cap CNY 309.00"),
              line(3, "LEG_PAID", "INDEMNITY", "CNY 299.00, reference 20260305000000000001")),
          List.of(
              line(2, "DECIDED", "APPROVE", null),
              line(2, "APPROVED_FOR_RETURN", "RETURN_TRACKING", "approved CNY 299.00"),
              line(4, "CLOSED", "PAID", null)));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void tellsAStoryInTheOrderOfEvents() {
    assertThat(print(asExpected())).isTrue();
    assertThat(printed())
        .containsSubsequence(
            " 1  A story",
            "C-1 · TMALL_30_DAY · policy P-1 · terms of 2022-01-01",
            "04:00:01.000  gate, passed: T-01 T-04",
            "rule T-07, failed: reason OTHER",
            "clock started INSURER_REVIEW: due 04:00:04.320",
            "04:00:02.000  decided APPROVE",
            "approved INDEMNITY: CNY 299.00 of cap",
            "04:00:02.000  approved for return → RETURN_TRACKING: approved CNY",
            "· a fault is ordered",
            "04:00:03.000  leg paid INDEMNITY: CNY 299.00, reference",
            "closed PAID",
            "INDEMNITY       to MERCHANT    CNY 299.00      PAID       20260305000000000001",
            "http://ui/namespaces/default/workflows/claim%2FC-1");
  }

  @Test
  void endsWithATableTheMoneyAndAVerdict() {
    assertThat(print(asExpected())).isTrue();
    assertThat(printed())
        .containsPattern(" 1 {2}A story +PAID +PAID +CNY 299.00 +1.2 s +yes")
        .contains("the service says        CNY 299.00\n")
        .contains("the sandbox's books say CNY 299.00, payments: 1\n  which is equal\n")
        .endsWith("1 stories, 1 as expected\n");
  }

  @Test
  void saysWhatWasExpectedAndWhatCame() {
    String mismatch = "expected outcome PAID, but came REJECTED\n{\"code\":\"X\"}";
    Performance played =
        performance(Ending.paid(INDEMNITY), aClaim("REJECTED"), TRACE, List.of(), mismatch);
    assertThat(print(played)).isFalse();
    assertThat(printed())
        .contains("    !! expected outcome PAID, but came REJECTED\n    !! {\"code\":\"X\"}\n")
        .containsPattern("A story +PAID +REJECTED +– +1.2 s +NO")
        .contains("1 stories, 0 as expected");
  }

  @Test
  void fitsIntoTheTerminal() {
    String mismatch = "expected " + "a very long word ".repeat(20) + "x".repeat(200);
    Performance wordy = performance(Ending.paid(INDEMNITY), PAID, TRACE, List.of(), mismatch);
    print(asExpected(), wordy);
    assertThat(printed().lines())
        .allSatisfy(line -> assertThat(Texts.width(line)).isLessThanOrEqualTo(Texts.COLUMNS));
  }

  @Test
  void isNoSuccessWhenNothingWasPlayedOrTheMoneyDiffers() {
    assertThat(print()).isFalse();
    assertThat(print(performance(Ending.paid(INDEMNITY), PAID, TRACE, List.of()))).isFalse();
    assertThat(printed()).contains("DIFFERENT");
  }

  private static Performance asExpected() {
    return performance(Ending.paid(INDEMNITY), PAID, TRACE, List.of(moved("C-1/INDEMNITY/1", 1)));
  }

  private static Line line(int seq, String type, String subject, @Nullable String detail) {
    return new Line(seq, NOON.plusSeconds(seq), type, subject, SYSTEM, List.of("T-26"), detail);
  }

  private boolean print(Performance... played) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Report(out, ZoneOffset.UTC, "http://ui").print(List.of(played));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
