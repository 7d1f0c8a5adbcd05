package io.baopei.sandbox.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.ClaimView.Settlement;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReckoningTest {

  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final Moved ONCE = moved("C-1/INDEMNITY/1", 1);

  private static ClaimView claim(String id, @Nullable String outcome, String legStatus) {
    Leg leg = new Leg("INDEMNITY", "BUYER", new Sum("CNY", 100), legStatus, NOON, "1");
    return new ClaimView(
        id,
        "LIVE_PRICE",
        null,
        null,
        outcome == null ? "PAYOUT" : "CLOSED",
        outcome,
        null,
        null,
        NOON,
        null,
        List.of(),
        new Settlement(null, List.of(leg)),
        null);
  }

  private static Moved moved(String key, int executions) {
    return new Moved("TRANSFER", key, "CNY", 100, executions, executions, 0);
  }

  private static Reckoning of(ClaimView claim, Moved... moved) {
    return Reckoning.of(List.of("C-1"), new Records(List.of(claim), List.of(), List.of(moved)));
  }

  @Test
  void findsNothingWhereAllIsPaidOnce() {
    assertThat(of(claim("C-1", "PAID", "PAID"), ONCE))
        .isEqualTo(new Reckoning(List.of(), List.of(), List.of()));
  }

  @Test
  void findsAKeyThatWasExecutedTwice() {
    assertThat(of(claim("C-1", "PAID", "PAID"), moved("C-1/INDEMNITY/1", 2)).doubled())
        .contains("C-1/INDEMNITY/1 was executed 2 times");
  }

  @Test
  void findsALegThatWasPaidUnderTwoKeys() {
    assertThat(of(claim("C-1", "PAID", "PAID"), ONCE, moved("C-1/INDEMNITY/2", 1)).doubled())
        .containsExactly("C-1/INDEMNITY: the service says 100, the books say 200");
  }

  @Test
  void findsWhatWasSentAgainWithoutAsking() {
    Moved blindly = new Moved("TRANSFER", "C-1/INDEMNITY/1", "CNY", 100, 1, 2, 1);
    assertThat(of(claim("C-1", "PAID", "PAID"), blindly).doubled())
        .containsExactly("C-1/INDEMNITY/1 was sent again without asking what became of it");
  }

  @Test
  void findsMoneyThatTheServiceDoesNotKnowOf() {
    assertThat(of(claim("C-1", "REJECTED", "NOT_DUE"), ONCE).doubled())
        .containsExactly("C-1/INDEMNITY: the service says 0, the books say 100");
    assertThat(of(claim("C-1", "PAID", "PAID"), ONCE, moved("C-9/INDEMNITY/1", 1)).doubled())
        .containsExactly("C-9/INDEMNITY/1 moved money of a claim that is not there");
  }

  @Test
  void findsMoneyThatNeverMovedAndClaimsThatAreGone() {
    assertThat(of(claim("C-1", "PAID", "PAID")).lost())
        .containsExactly("C-1/INDEMNITY: the service says 100, the books say 0");
    assertThat(of(claim("C-2", "REJECTED", "NOT_DUE")).lost())
        .containsExactly("claim C-1 was filed and is not there");
  }

  @Test
  void findsWhatIsNotAtItsEnd() {
    assertThat(of(claim("C-1", null, "SENT")).stuck()).containsExactly("claim C-1 is in PAYOUT");
  }

  @Test
  void findsASetOffThatTheRecourseDoesNotKnowOf() {
    Sum sum = new Sum("CNY", 100);
    RecourseView recourse =
        new RecourseView(
            "C-1", "INSURER", "CLOSED", "RECOVERED", sum, sum, sum, List.of(), List.of(), null);
    Moved setOff = new Moved("SET_OFF", "C-1/OFFSET/1", "CNY", 100, 1, 1, 0);
    Records records =
        new Records(
            List.of(claim("C-1", "PAID", "PAID")), List.of(recourse), List.of(ONCE, setOff));
    assertThat(Reckoning.of(List.of("C-1"), records).doubled())
        .containsExactly("C-1/OFFSET: the service says 0, the books say 100");
  }
}
