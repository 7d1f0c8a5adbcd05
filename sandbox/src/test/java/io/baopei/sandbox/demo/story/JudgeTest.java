package io.baopei.sandbox.demo.story;

import static io.baopei.sandbox.demo.story.StoryFixture.INDEMNITY;
import static io.baopei.sandbox.demo.story.StoryFixture.aClaim;
import static io.baopei.sandbox.demo.story.StoryFixture.aLeg;
import static io.baopei.sandbox.demo.story.StoryFixture.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final ClaimView PAID = aClaim("PAID", aLeg("INDEMNITY", "MERCHANT", "PAID"));
  private static final Ending ENDING = Ending.paid(INDEMNITY);

  @Test
  void findsNothingWhereAllIsAsItHadToBe() {
    assertThat(mismatches(ENDING, PAID, moved("C-1/INDEMNITY/1", 1))).isEmpty();
  }

  @Test
  void findsMoneyThatMovedTwice() {
    assertThat(mismatches(ENDING, PAID, moved("C-1/INDEMNITY/1", 2)))
        .anyMatch(each -> each.contains("was executed 2 ×"))
        .anyMatch(each -> each.contains("CNY 598.00"));
  }

  @Test
  void findsMoneyThatTheBooksDoNotKnow() {
    assertThat(mismatches(ENDING, PAID))
        .containsExactly("the service says that it paid {INDEMNITY=CNY 299.00}, the books say {}");
  }

  @Test
  void findsAPaymentThatWasNotExpected() {
    ClaimView claim = aClaim("REJECTED", aLeg("INDEMNITY", "MERCHANT", "PAID"));
    assertThat(mismatches(Ending.unpaid("REJECTED"), claim, moved("C-1/INDEMNITY/1", 1)))
        .containsExactly("expected payments none, but came INDEMNITY CNY 299.00 to the MERCHANT");
  }

  @Test
  void leavesOutWhatIsNotPaid() {
    ClaimView claim = aClaim("REJECTED", aLeg("INDEMNITY", "MERCHANT", "NOT_DUE"));
    assertThat(mismatches(Ending.unpaid("REJECTED"), claim)).isEmpty();
  }

  @Test
  void countsARefundOutsideAndSetOffsAsNoPayments() {
    Leg outside = new Leg("REFUND", "BUYER", StoryFixture.PRICE, "PAID", null, "refunded outside");
    ClaimView claim = aClaim("PAID", aLeg("INDEMNITY", "MERCHANT", "PAID"), outside);
    Ending ending = Ending.paid(INDEMNITY, new Ending.Paid("REFUND", "BUYER", StoryFixture.PRICE));
    Moved setOff = new Moved("SET_OFF", "C-1/OFFSET/1", "M-1", "CNY", 100, 1, 1, 0);
    assertThat(mismatches(ending, claim, moved("C-1/INDEMNITY/1", 1), setOff)).isEmpty();
  }

  @Test
  void looksForKeysAndRules() {
    Ending ending = ENDING.underKey("INDEMNITY/2").by("T-26");
    assertThat(mismatches(ending, PAID, moved("C-1/INDEMNITY/1", 1)))
        .containsExactly(
            "expected the trace to name rule T-26",
            "expected C-1/INDEMNITY/2 to be asked for once, but it was 0 ×");
  }

  private static List<String> mismatches(Ending ending, ClaimView claim, Moved... moved) {
    List<String> all = new ArrayList<>(Judge.mismatches(ending, claim, Trace.empty()));
    all.addAll(Judge.mismatches(ending, claim, List.of(moved)));
    return all;
  }
}
