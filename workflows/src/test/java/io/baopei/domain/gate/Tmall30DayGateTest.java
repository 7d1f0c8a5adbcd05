package io.baopei.domain.gate;

import static io.baopei.fixture.Filings.aClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.RequestKind;
import io.baopei.domain.programme.Programme;
import io.baopei.fixture.Filings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Tmall30DayGateTest {

  private static GateVerdict judged(Filings filing) {
    return Gate.of(Programme.TMALL_30_DAY).judge(filing.application());
  }

  private static @Nullable Boolean passes(String rule, Filings filing) {
    return judged(filing).checks().stream()
        .filter(check -> check.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .passed();
  }

  @Test
  void judgesEveryRuleInTheOrderOfTheRulebook() {
    assertThat(judged(aClaim()).checks())
        .extracting(GateCheck::rule)
        .containsExactly("T-01", "T-04", "T-05", "T-06", "T-07", "T-08", "T-17", "OQ-12");
    assertThat(judged(aClaim()).refusedBy()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2_591_999, 2_592_000})
  void coversTheWindowWithBothItsEnds(long seconds) {
    Filings filing = aClaim().askedAfterReceipt(Duration.ofSeconds(seconds));
    assertThat(judged(filing).refusedBy()).isEmpty();
  }

  @Test
  void refusesOneSecondAfterTheWindow() {
    Filings filing = aClaim().askedAfterReceipt(Duration.ofSeconds(2_592_001));
    assertThat(passes("T-05", filing)).isTrue();
    assertThat(passes("T-06", filing)).isFalse();
    assertThat(judged(filing).refusedBy()).contains("T-06");
  }

  @Test
  void refusesOneSecondBeforeTheReceipt() {
    Filings filing = aClaim().askedAfterReceipt(Duration.ofSeconds(-1));
    assertThat(judged(filing).refusedBy()).contains("T-05");
    assertThat(passes("T-06", filing)).isTrue();
  }

  @Test
  void doesNotApplyTheWindowWithoutAReceipt() {
    Filings filing = aClaim().notReceived();
    assertThat(judged(filing).refusedBy()).contains("T-05");
    assertThat(passes("T-06", filing)).isNull();
  }

  @Test
  void countsHoursAcrossAChangeOfTheClocksElsewhere() {
    Instant filed = Instant.parse("2026-03-31T02:00:00Z");
    Filings filing = aClaim().filedOn(filed).askedAfterReceipt(Duration.ofDays(30));
    assertThat(judged(filing).refusedBy()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RefundReason.class)
  void coversThreeReasonsByTheirLabelAlone(RefundReason reason) {
    boolean covered =
        switch (reason) {
          case QUALITY, NOT_AS_DESCRIBED, DAMAGE_OR_STAIN -> true;
          default -> false;
        };
    assertThat(passes("T-07", aClaim().forReason(reason))).isEqualTo(covered);
  }

  @ParameterizedTest
  @EnumSource(RequestKind.class)
  void coversReturnAndRefundAndRefundOnly(RequestKind kind) {
    boolean covered = kind == RequestKind.RETURN_AND_REFUND || kind == RequestKind.REFUND_ONLY;
    assertThat(passes("T-08", aClaim().ofKind(kind))).isEqualTo(covered);
  }

  @Test
  void coversTheCategoriesOfTheTerms() {
    assertThat(passes("T-01", aClaim().inCategory("CLOTHING"))).isTrue();
    assertThat(passes("T-01", aClaim().inCategory("clothing"))).isFalse();
    assertThat(passes("T-01", aClaim().inCategory(""))).isFalse();
  }

  @Test
  void looksForTheMarkAmongOthers() {
    assertThat(passes("T-04", aClaim().marked("7天无理由", "30天质保+"))).isTrue();
    assertThat(passes("T-04", aClaim().marked("30天质保"))).isFalse();
    assertThat(passes("T-04", aClaim().marked())).isFalse();
  }

  @Test
  void doesNotAskWhatRemainsWithoutAPolicy() {
    Filings filing = aClaim().withoutPolicy();
    assertThat(judged(filing).refusedBy()).contains("T-17");
    assertThat(passes("OQ-12", filing)).isNull();
  }

  @Test
  void countsAPolicyFromTheFirstInstantOfTheFirstTerms() {
    Instant start = Instant.parse("2021-12-31T16:00:00Z");
    assertThat(passes("T-17", aClaim().policyIssuedOn(start))).isTrue();
    assertThat(passes("T-17", aClaim().policyIssuedOn(start.minusSeconds(1)))).isFalse();
  }

  @Test
  void needsAFenThatRemainsBesideTheFreight() {
    assertThat(passes("OQ-12", aClaim().afterEarlierClaims("298.99", false))).isTrue();
    assertThat(passes("OQ-12", aClaim().afterEarlierClaims("299.00", false))).isFalse();
    assertThat(passes("OQ-12", aClaim().afterEarlierClaims("308.99", true))).isTrue();
    assertThat(passes("OQ-12", aClaim().afterEarlierClaims("309.00", true))).isFalse();
    assertThat(passes("OQ-12", aClaim().refundOnly().afterEarlierClaims("299.00", false)))
        .isFalse();
  }

  @Test
  void namesEveryRuleThatFailsAndTheFirstAsTheReason() {
    GateVerdict verdict =
        judged(aClaim().inCategory("BOOKS").marked().forReason(RefundReason.OTHER).withoutPolicy());
    assertThat(verdict.checks())
        .filteredOn(check -> Boolean.FALSE.equals(check.passed()))
        .extracting(GateCheck::rule)
        .containsExactly("T-01", "T-04", "T-07", "T-17");
    assertThat(verdict.refusedBy()).contains("T-01");
  }
}
