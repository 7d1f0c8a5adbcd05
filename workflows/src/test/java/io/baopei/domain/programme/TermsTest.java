package io.baopei.domain.programme;

import static io.baopei.fixture.Filings.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.RequestKind;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.fixture.TermsFiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static ClockTerms clock(
      Duration length, List<Duration> reminders, @Nullable Duration lastCall, String... rules) {
    return new ClockTerms(
        ClaimClock.INSURER_REVIEW, length, reminders, lastCall, null, null, null, List.of(rules));
  }

  private static Scope scope(List<RefundReason> reasons, List<RequestKind> kinds, Duration window) {
    return new Scope(List.of("CLOTHING"), List.of(), reasons, kinds, window);
  }

  private static Terms terms(String zone, String currency, AmountTerms amounts, ClockTerms... own) {
    return new Terms(
        Programme.TMALL_30_DAY,
        LocalDate.of(2022, 1, 1),
        zone,
        currency,
        WorkingCalendar.CN,
        scope(List.of(RefundReason.QUALITY), List.of(RequestKind.REFUND_ONLY), DAY),
        ReviewTimeout.ESCALATE_ONLY,
        new DecisionRules(List.of("T-18"), List.of("T-19"), List.of("T-21"), List.of("T-26")),
        List.of(own),
        amounts,
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        null);
  }

  private static final AmountTerms AMOUNTS = new AmountTerms(cny("10.00"), cny("0.10"), 3);

  @Test
  void refusesAClockThatCannotRun() {
    List<Duration> none = List.of();
    assertThatIllegalArgumentException().isThrownBy(() -> clock(Duration.ZERO, none, null, "T-19"));
    assertThatIllegalArgumentException().isThrownBy(() -> clock(DAY.negated(), none, null, "T-19"));
    assertThatIllegalArgumentException().isThrownBy(() -> clock(DAY, List.of(DAY), null, "T-19"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock(DAY, List.of(Duration.ZERO), null, "T-19"));
    assertThatIllegalArgumentException().isThrownBy(() -> clock(DAY, none, DAY, "T-19"));
    assertThatIllegalArgumentException().isThrownBy(() -> clock(DAY, none, null));
    assertThat(clock(DAY, List.of(DAY.minusMillis(1)), DAY.minusMillis(1), "T-19").length())
        .isEqualTo(DAY);
  }

  @Test
  void refusesAClockWhoseAlarmsWouldLieBehindIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock(DAY, List.of(), Duration.ZERO, "T-19"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock(DAY, List.of(), DAY.negated(), "T-19"));
    assertThatIllegalArgumentException().isThrownBy(() -> timed(DAY.negated(), null));
    assertThatIllegalArgumentException().isThrownBy(() -> timed(null, DAY.negated()));
  }

  private static ClockTerms timed(@Nullable Duration grace, @Nullable Duration nudge) {
    return new ClockTerms(
        ClaimClock.MERCHANT_RECEIPT, DAY, List.of(), null, grace, nudge, null, List.of("OQ-3"));
  }

  @Test
  void refusesAScopeThatCoversNothing() {
    List<RefundReason> reasons = List.of(RefundReason.QUALITY);
    List<RequestKind> kinds = List.of(RequestKind.REFUND_ONLY);
    assertThatIllegalArgumentException().isThrownBy(() -> scope(List.of(), kinds, DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> scope(reasons, List.of(), DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> scope(reasons, kinds, Duration.ZERO));
  }

  @Test
  void refusesAmountsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AmountTerms(cny("-0.01"), cny("0.10"), 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AmountTerms(cny("0.00"), cny("-0.01"), 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AmountTerms(cny("0.00"), cny("0.00"), 0));
    assertThat(new AmountTerms(cny("0.00"), cny("0.00"), 1).payoutWorkingDays()).isEqualTo(1);
  }

  @Test
  void refusesTermsThatContradictThemselves() {
    ClockTerms review = clock(DAY, List.of(), null, "T-19");
    assertThatIllegalArgumentException().isThrownBy(() -> terms("Asia/Atlantis", "CNY", AMOUNTS));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("Asia/Shanghai", "USD", AMOUNTS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms("Asia/Shanghai", "CNY", AMOUNTS, review, review));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms("Asia/Shanghai", "XYZ", AMOUNTS))
        .isInstanceOf(IllegalCurrencyException.class);
    Money dollars = Money.of(CurrencyUnit.USD, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms("Asia/Shanghai", "CNY", new AmountTerms(cny("1.00"), dollars, 3)));
  }

  @Test
  void saysWhichClockItLacks() {
    Terms bare = terms("Asia/Shanghai", "CNY", AMOUNTS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bare.clock(ClaimClock.REFUND))
        .withMessageContaining("REFUND");
  }

  @Test
  void dividesEveryWaitAndNoSumWhenScaled() {
    Terms shipped = TermsFiles.catalogue().versions(Programme.TMALL_30_DAY).getFirst();
    Terms fast = shipped.scaled(1000);
    for (ClockTerms clock : shipped.clocks()) {
      assertThat(fast.clock(clock.clock()).length()).isEqualTo(clock.length().dividedBy(1000));
    }
    assertThat(fast.clock(ClaimClock.INSURER_REVIEW).grace())
        .isEqualTo(Duration.ofHours(12).dividedBy(1000));
    assertThat(fast.amounts()).isEqualTo(shipped.amounts());
    assertThat(fast.scope()).isEqualTo(shipped.scope());
  }

  @Test
  void listsTheProblemsOfTheCatalogueUnderACoveredReason() {
    Terms shipped = TermsFiles.catalogue().versions(Programme.TMALL_30_DAY).getFirst();
    assertThat(shipped.problems()).extracting(Problem::code).doesNotHaveDuplicates().hasSize(20);
    assertThat(shipped.problems())
        .allMatch(problem -> shipped.scope().reasons().contains(problem.reason()));
    assertThat(shipped.problem("NO_POWER")).map(Problem::rule).contains("T-37c");
    assertThat(shipped.problem("NO_SUCH_THING")).isEmpty();
  }

  @Test
  void shipsTheDurationsOfTheRulebook() {
    Terms shipped = TermsFiles.catalogue().versions(Programme.TMALL_30_DAY).getFirst();
    assertThat(shipped.clock(ClaimClock.INSURER_REVIEW).length()).isEqualTo(Duration.ofHours(24));
    assertThat(shipped.clock(ClaimClock.SUPPLEMENT).length()).isEqualTo(Duration.ofDays(5));
    assertThat(shipped.clock(ClaimClock.APPEAL_WINDOW).length()).isEqualTo(Duration.ofDays(5));
    assertThat(shipped.clock(ClaimClock.RETURN_TRACKING).length()).isEqualTo(Duration.ofDays(7));
    assertThat(shipped.clock(ClaimClock.MERCHANT_RECEIPT).length()).isEqualTo(Duration.ofDays(10));
    assertThat(shipped.clock(ClaimClock.DISPUTE_ANSWER).length()).isEqualTo(Duration.ofDays(7));
    assertThat(shipped.clock(ClaimClock.DISPUTE_DECISION).length()).isEqualTo(Duration.ofDays(2));
    assertThat(shipped.clock(ClaimClock.REFUND).length()).isEqualTo(Duration.ofHours(24));
  }
}
