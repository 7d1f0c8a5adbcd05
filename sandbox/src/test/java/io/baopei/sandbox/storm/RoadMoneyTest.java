package io.baopei.sandbox.storm;

import static io.baopei.sandbox.demo.story.StoryFixture.aStory;
import static io.baopei.sandbox.storm.StormFixture.aClaim;
import static io.baopei.sandbox.storm.StormFixture.aLeg;
import static io.baopei.sandbox.storm.StormFixture.aRecourse;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.Repertoire;
import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoadMoneyTest {

  private static final Leg REFUND = aLeg("REFUND", "BUYER", 100);
  private static final Leg INDEMNITY = aLeg("INDEMNITY", "MERCHANT", 100);
  private static final Leg POINTS = new Leg("POINTS", "BUYER", Sum.points(100), "PAID", null, "1");
  private static final Story PAID = aStory().ends(Ending.paid(due(REFUND), due(INDEMNITY)));
  private static final Story UNPAID = aStory().ends(Ending.unpaid("REJECTED"));

  private static Paid due(Leg leg) {
    return new Paid(leg.leg(), leg.payee(), leg.amount());
  }

  private static boolean isRight(
      Story story, boolean asTold, @Nullable String outcome, Leg... legs) {
    return new RoadMoney(story).wrong(aClaim(1, outcome, legs), asTold).isEmpty();
  }

  @Test
  void isWhatTheStoryTells() {
    assertThat(isRight(PAID, true, "PAID", INDEMNITY, REFUND)).isTrue();
    assertThat(isRight(PAID, true, "PAID", INDEMNITY)).isFalse();
    assertThat(isRight(PAID, true, "PAID")).isFalse();
    assertThat(isRight(UNPAID, true, "REJECTED")).isTrue();
    assertThat(isRight(UNPAID, true, "REJECTED", REFUND)).isFalse();
  }

  @Test
  void isNeverAnotherSumPayeeOrCurrency() {
    for (Leg wrong :
        List.of(
            aLeg("INDEMNITY", "MERCHANT", 101),
            aLeg("INDEMNITY", "BUYER", 100),
            new Leg("INDEMNITY", "MERCHANT", Sum.usd("1.00"), "PAID", null, "1"),
            aLeg("RETURN_FREIGHT", "BUYER", 100))) {
      assertThat(isRight(PAID, true, "PAID", REFUND, wrong)).isFalse();
      assertThat(isRight(PAID, false, "PAID", REFUND, wrong)).isFalse();
    }
    assertThat(isRight(PAID, false, "PAID", REFUND, INDEMNITY, INDEMNITY)).isFalse();
  }

  /** A term ran out while the service was away: nothing is paid, or all of it. */
  @Test
  void goesByTheEndThatTheClaimReallyHad() {
    assertThat(isRight(PAID, false, "RETURN_NOT_SENT")).isTrue();
    assertThat(isRight(PAID, false, "RETURN_NOT_SENT", REFUND)).isFalse();
    assertThat(isRight(PAID, false, "PAID", REFUND, INDEMNITY)).isTrue();
    assertThat(isRight(PAID, false, "PAID", REFUND)).isFalse();
    assertThat(isRight(UNPAID, false, "PAID", REFUND)).isFalse();
  }

  @Test
  void mayBePaidAfterAllWhereTheRoadSaysWhat() {
    Story refused = aStory().ends(Ending.unpaid("RECEIPT_REFUSED").orIfPaid(PAID.ending()));
    assertThat(isRight(refused, false, "PAID", REFUND, INDEMNITY)).isTrue();
    assertThat(isRight(refused, false, "RECEIPT_REFUSED", REFUND, INDEMNITY)).isFalse();
    assertThat(isRight(refused, true, "RECEIPT_REFUSED")).isTrue();
  }

  @Test
  void mayLackPointsThatNobodyCameToOrder() {
    Story story = aStory().ends(Ending.paid(due(REFUND), due(INDEMNITY), due(POINTS)));
    assertThat(isRight(story, false, "PAID", REFUND, INDEMNITY)).isTrue();
    assertThat(isRight(story, false, "PAID", REFUND, INDEMNITY, POINTS)).isTrue();
    assertThat(isRight(story, true, "PAID", REFUND, INDEMNITY)).isFalse();
    assertThat(isRight(PAID, false, "PAID", REFUND, INDEMNITY, POINTS)).isFalse();
  }

  /** There the refund raises the claim, which the insurer may still reject. */
  @Test
  void mayBeARefundAloneInLiveQuality() {
    Story story =
        Repertoire.all().stream()
            .filter(each -> each.title().equals("The merchant accepts, paid"))
            .findFirst()
            .orElseThrow();
    Leg refund = aLeg("REFUND", "BUYER", 20_900);
    assertThat(isRight(story, false, "REJECTED", refund)).isTrue();
    assertThat(isRight(story, false, "REJECTED", aLeg("REFUND", "BUYER", 1))).isFalse();
    assertThat(isRight(story, false, "REJECTED", refund, aLeg("INDEMNITY", "MERCHANT", 19_900)))
        .isFalse();
  }

  @Test
  void isDueWhileAClaimIsOpen() {
    assertThat(isRight(PAID, false, null, REFUND)).isTrue();
    assertThat(isRight(UNPAID, false, null, REFUND)).isFalse();
  }

  @Test
  void isRecoveredAsPaidAndOnlyWhereTheRoadSaysSo() {
    ClaimView claim = aClaim(1, "PAID", INDEMNITY);
    RoadMoney recovered = new RoadMoney(aStory().ends(Ending.paid(due(INDEMNITY)).recovered()));
    assertThat(recovered.wrong(claim, aRecourse(1, 100), Set.of())).isEmpty();
    assertThat(recovered.wrong(claim, aRecourse(1, 99), Set.of()))
        .containsExactly("expected all recovered CNY 1.00, but came CNY 0.99");
    assertThat(recovered.wrong(claim, aRecourse(1, 101), Set.of()))
        .contains("recovered CNY 1.01 of CNY 1.00");
    ClaimView more = aClaim(1, "PAID", aLeg("INDEMNITY", "MERCHANT", 150));
    assertThat(recovered.wrong(more, aRecourse(1, 100), Set.of()))
        .containsExactly("expected recourse of CNY 1.50, but came CNY 1.00");
    RoadMoney without = new RoadMoney(PAID);
    assertThat(without.wrong(claim, aRecourse(1, 100), Set.of()))
        .containsExactly("a recourse of CNY 1.00, on its road none");
    assertThat(without.wrong(claim, aRecourse(1, 100), Set.of(ClaimClock.INSURANCE_PROOF)))
        .isEmpty();
  }
}
