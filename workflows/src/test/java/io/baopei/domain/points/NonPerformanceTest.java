package io.baopei.domain.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.domain.settlement.Payee;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NonPerformanceTest {

  @ParameterizedTest
  @EnumSource
  void isOwedWhereTheServiceWasPromisedWhateverBecomesOfTheClaim(Outcome outcome) {
    assertThat(NonPerformance.mayBeOwed(Programme.TMALL_30_DAY, outcome))
        .isEqualTo(outcome != Outcome.NOT_COVERED);
    assertThat(NonPerformance.mayBeOwed(Programme.TMALL_30_DAY, null)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TMALL_30_DAY")
  void isOfOneProgramme(Programme other) {
    assertThat(NonPerformance.mayBeOwed(other, null)).isFalse();
  }

  /** OQ-15: a merchant owes points for a duty that it had. */
  @ParameterizedTest
  @CsvSource({
    "false, false, false, ''",
    "false, false, true,  ''",
    "true,  false, false, RETURN_OBSTRUCTED",
    "true,  true,  false, RETURN_OBSTRUCTED REFUSED_OUTSIDE_GROUNDS",
    "false, true,  false, REFUSED_OUTSIDE_GROUNDS",
    "true,  false, true,  RETURN_OBSTRUCTED REFUND_OVERDUE"
  })
  void isOwedForADutyThatTheMerchantHad(
      boolean approved, boolean receiptRefused, boolean refundStuck, String grounds) {
    ClaimFacts claim = new ClaimFacts(approved, receiptRefused, refundStuck);
    assertThat(
            Arrays.stream(NonPerformanceGround.values())
                .filter(ground -> NonPerformance.supports(ground, claim))
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(grounds);
  }

  @Test
  void givesTheBuyerTenThousandPoints() {
    Leg leg = NonPerformance.leg(NonPerformance.POINTS, LegStatus.SENT);
    assertThat(leg.amount().getAmountMinorLong()).isEqualTo(10_000);
    assertThat(leg.amount().getCurrencyUnit().getCode()).isEqualTo("XXX");
    assertThat(leg.payee()).isEqualTo(Payee.BUYER);
    assertThat(leg.paidByInsurer()).isFalse();
    assertThat(leg.rules()).containsExactly("T-13", "OQ-15");
  }

  @ParameterizedTest
  @EnumSource
  void endsTheComplaintOnceTheyAreIssued(LegStatus status) {
    boolean issued = status == LegStatus.PAID;
    assertThat(NonPerformance.isComplaintAccepted(status)).isEqualTo(!issued);
    assertThat(NonPerformance.leg(1, status).rules().contains("T-14")).isEqualTo(issued);
  }
}
