package io.baopei.sandbox.storm;

import static io.baopei.sandbox.demo.story.StoryFixture.aStory;
import static io.baopei.sandbox.storm.StormFixture.aClaim;
import static io.baopei.sandbox.storm.StormFixture.aLeg;
import static io.baopei.sandbox.storm.StormFixture.aPlayed;
import static io.baopei.sandbox.storm.StormFixture.aRecourse;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongMoneyTest {

  private static final Leg INDEMNITY = aLeg("INDEMNITY", "MERCHANT", 100);
  private static final Story PAID =
      aStory().ends(Ending.paid(new Ending.Paid("INDEMNITY", "MERCHANT", new Sum("CNY", 100))));
  private static final Cast CAST = StormFixture.cast(List.of(PAID, PAID));

  private static List<WrongMoney> of(Verdict first, Records records) {
    return WrongMoney.of(CAST, List.of(aPlayed(1, first)), records);
  }

  @Test
  void isLookedForOnRecordWhenAllIsOver() {
    Records right = new Records(List.of(aClaim(1, "PAID", INDEMNITY)), List.of(), List.of());
    assertThat(of(Verdict.AS_TOLD, right)).isEmpty();
    Records paidLater = new Records(List.of(aClaim(1, "REJECTED")), List.of(), List.of());
    assertThat(of(Verdict.AS_TOLD, paidLater)).extracting(WrongMoney::number).containsExactly(1);
    assertThat(of(Verdict.OVERTAKEN, paidLater)).isEmpty();
  }

  @Test
  void isForgivenToNobody() {
    Records paid = new Records(List.of(aClaim(1, "WITHDRAWN", INDEMNITY)), List.of(), List.of());
    for (Verdict verdict : Verdict.values()) {
      assertThat(of(verdict, paid))
          .singleElement()
          .extracting(WrongMoney::text)
          .asString()
          .startsWith("claim 1 C-1, A story: WITHDRAWN with payments [INDEMNITY CNY 1.00");
    }
  }

  @Test
  void isFoundThoughTheStoryNeverEnded() {
    Leg tooMuch = aLeg("INDEMNITY", "MERCHANT", 101);
    Records records = new Records(List.of(aClaim(2, null, tooMuch)), List.of(), List.of());
    assertThat(of(Verdict.AS_TOLD, records)).extracting(WrongMoney::number).containsExactly(2);
  }

  @Test
  void isARecourseThatIsListedTwice() {
    Records records =
        new Records(List.of(), List.of(aRecourse(1, 100), aRecourse(1, 100)), List.of());
    assertThat(of(Verdict.AS_TOLD, records))
        .extracting(WrongMoney::text)
        .anyMatch(text -> text.endsWith("is listed twice"));
  }

  @Test
  void isARecourseThatTheRoadHasNot() {
    Records records =
        new Records(
            List.of(aClaim(1, "PAID", INDEMNITY)),
            List.of(aRecourse(1, 100), aRecourse(9, 100)),
            List.of());
    assertThat(of(Verdict.AS_TOLD, records))
        .extracting(WrongMoney::text)
        .containsExactly(
            "claim 1 C-1, A story: a recourse of CNY 1.00, on its road none",
            "recourse C-9 of no claim");
  }
}
