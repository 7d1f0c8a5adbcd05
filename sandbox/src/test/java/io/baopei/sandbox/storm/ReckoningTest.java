package io.baopei.sandbox.storm;

import static io.baopei.sandbox.storm.StormFixture.aClaim;
import static io.baopei.sandbox.storm.StormFixture.aLeg;
import static io.baopei.sandbox.storm.StormFixture.aRecourse;
import static io.baopei.sandbox.storm.StormFixture.cast;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

  private static final ClaimView PAID = paid("INDEMNITY", "BUYER");
  private static final Moved ONCE = moved("C-1/INDEMNITY/1", 1);

  private static ClaimView paid(String leg, String payee) {
    return aClaim(1, "PAID", aLeg(leg, payee, 100));
  }

  private static Moved moved(String key, int executions) {
    return new Moved(
        "TRANSFER", key, "buyer@B-R1-01.example.com", "CNY", 100, executions, executions, 0);
  }

  private static Moved to(String kind, String key, String payee) {
    return new Moved(kind, key, payee, "CNY", 100, 1, 1, 0);
  }

  private static Reckoning of(ClaimView claim, Moved... moved) {
    return of(List.of(claim), List.of(), moved);
  }

  private static Reckoning of(
      List<ClaimView> claims, List<RecourseView> recourses, Moved... moved) {
    return Reckoning.of(cast(2), List.of("C-1"), new Records(claims, recourses, List.of(moved)));
  }

  @Test
  void findsNothingWhereAllIsPaidOnce() {
    assertThat(of(PAID, ONCE).isEmpty()).isTrue();
  }

  @Test
  void findsAKeyThatWasExecutedTwice() {
    assertThat(of(PAID, moved("C-1/INDEMNITY/1", 2)).doubled())
        .contains("C-1/INDEMNITY/1 was executed 2 times");
  }

  @Test
  void findsALegThatWasPaidUnderTwoKeys() {
    assertThat(of(PAID, ONCE, moved("C-1/INDEMNITY/2", 1)).doubled())
        .containsExactly("C-1/INDEMNITY in CNY: the service says 100, the books say 200");
  }

  @Test
  void findsWhatWasSentAgainWithoutAsking() {
    Moved blindly = new Moved("TRANSFER", "C-1/INDEMNITY/1", "B-R1-01", "CNY", 100, 1, 2, 1);
    assertThat(of(PAID, blindly).doubled())
        .containsExactly("C-1/INDEMNITY/1 was sent again without asking what became of it");
  }

  @Test
  void findsMoneyThatTheServiceDoesNotKnowOf() {
    Leg notDue = StormFixture.aLeg("INDEMNITY", "BUYER", 100, "NOT_DUE");
    assertThat(of(aClaim(1, "REJECTED", notDue), ONCE).doubled())
        .containsExactly("C-1/INDEMNITY in CNY: the service says 0, the books say 100");
    assertThat(of(PAID, ONCE, moved("C-9/INDEMNITY/1", 1)).doubled())
        .containsExactly("C-9/INDEMNITY/1 moved money of a claim that is not there");
  }

  @Test
  void findsMoneyThatNeverMovedAndClaimsThatAreGone() {
    assertThat(of(PAID).lost())
        .containsExactly("C-1/INDEMNITY in CNY: the service says 100, the books say 0");
    assertThat(of(aClaim(2, "REJECTED")).lost())
        .containsExactly("claim C-1 was filed and is not there");
  }

  @Test
  void findsTheSameSumInAnotherCurrency() {
    Moved dollars =
        new Moved("TRANSFER", "C-1/INDEMNITY/1", "buyer@B-R1-01.example.com", "USD", 100, 1, 1, 0);
    Reckoning reckoning = of(PAID, dollars);
    assertThat(reckoning.lost()).singleElement().asString().contains("INDEMNITY in CNY");
    assertThat(reckoning.doubled()).singleElement().asString().contains("INDEMNITY in USD");
  }

  /** Its filer never heard of it, or never came to its end: it is a claim of this storm. */
  @Test
  void knowsAClaimWhoseFilingWasNeverAnswered() {
    assertThat(of(List.of(PAID, aClaim(2, null)), List.of(), ONCE).isEmpty()).isTrue();
  }

  @Test
  void findsAClaimThatNobodyFiledAndASecondOne() {
    assertThat(of(List.of(PAID, aClaim(3, "REJECTED")), List.of(), ONCE).doubled())
        .containsExactly("claim C-3 is there and nobody filed it");
    ClaimView twice = StormFixture.aClaim("C-7", 1, "REJECTED");
    assertThat(of(List.of(PAID, twice), List.of(), ONCE).doubled())
        .containsExactly("claim C-7 is another of O-R1-01-1");
  }

  @Test
  void findsASetOffThatTheRecourseDoesNotKnowOf() {
    Moved setOff = to("SET_OFF", "C-1/OFFSET/1", "M-R1-01");
    assertThat(of(List.of(PAID), List.of(aRecourse(1, 0)), ONCE, setOff).doubled())
        .containsExactly("C-1/OFFSET in CNY: the service says 0, the books say 100");
    assertThat(of(PAID, ONCE, setOff).doubled())
        .containsExactly("C-1/OFFSET/1 was set off without a recourse");
  }

  @ParameterizedTest
  @CsvSource({
    "INDEMNITY,BUYER,TRANSFER,buyer@B-R1-01.example.com",
    "INDEMNITY,MERCHANT,TRANSFER,newshop@M-R1-01.example.com",
    "INDEMNITY,PLATFORM,TRANSFER,platform@TMALL.example.com",
    "INDEMNITY,BUYER,DISBURSEMENT,B-R1-01",
    "ACCOUNT_CREDIT,BUYER,CREDIT,B-R1-01",
    "REFUND,BUYER,REFUND,BUYER",
    "POINTS,BUYER,POINTS,BUYER"
  })
  void takesEachWayToTheRightPayee(String leg, String payee, String kind, String booked) {
    assertThat(of(paid(leg, payee), to(kind, "C-1/" + leg + "/1", booked)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "INDEMNITY,BUYER,TRANSFER,shop@M-R1-01.example.com",
    "INDEMNITY,BUYER,TRANSFER,buyer@B-R1-02.example.com",
    "INDEMNITY,MERCHANT,TRANSFER,thief@elsewhere.org",
    "INDEMNITY,BUYER,DISBURSEMENT,M-R1-01",
    "ACCOUNT_CREDIT,BUYER,CREDIT,M-R1-01",
    "REFUND,MERCHANT,REFUND,BUYER",
    "ACCOUNT_CREDIT,BUYER,TRANSFER,buyer@B-R1-01.example.com"
  })
  void findsMoneyThatWentAstray(String leg, String payee, String kind, String booked) {
    Reckoning reckoning = of(paid(leg, payee), to(kind, "C-1/" + leg + "/1", booked));
    assertThat(reckoning.astray()).singleElement().asString().startsWith("C-1/" + leg + "/1 ");
    assertThat(reckoning.isEmpty()).isFalse();
  }

  @Test
  void findsASetOffFromAnotherMerchant() {
    Moved right = to("SET_OFF", "C-1/OFFSET/1", "M-R1-01");
    Moved wrong = to("SET_OFF", "C-1/OFFSET/1", "M-R1-02");
    List<RecourseView> recourse = List.of(aRecourse(1, 100));
    assertThat(of(List.of(PAID), recourse, ONCE, right).isEmpty()).isTrue();
    assertThat(of(List.of(PAID), recourse, ONCE, wrong).astray())
        .containsExactly("C-1/OFFSET/1 is M-R1-01's, the books say M-R1-02");
  }
}
