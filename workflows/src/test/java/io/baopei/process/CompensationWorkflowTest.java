package io.baopei.process;

import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.reject;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.settlement.Leg;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompensationWorkflowTest {

  @ParameterizedTest
  @EnumSource(names = {"DAMAGE", "BOND"})
  void paysAndRecoversFromTheMerchantWhatWasPaid(Cases of) {
    try (ClaimWorld world = of.filed()) {
      world.does(approve());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(end.recourseId()).isEqualTo(end.claimId());
      RecourseInput recourse = world.recourse().orElseThrow();
      Leg paid = Objects.requireNonNull(end.settlement()).legs().getFirst();
      assertThat(recourse.amount()).isEqualTo(paid.amount());
      assertThat(recourse.creditor()).isEqualTo(Role.INSURER);
      assertThat(recourse.creditorId()).isEqualTo(end.insurerId());
      assertThat(recourse.terms().answer()).isEqualTo(Duration.ofDays(10));
      assertThat(recourse.rules()).contains("D-08");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DAMAGE", "BOND"})
  void recoversNothingWhenNothingWasPaid(Cases of) {
    try (ClaimWorld world = of.filed()) {
      world.does(reject());
      assertThat(world.end().outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(world.recourse()).isEmpty();
    }
  }

  /** The insurer's silence moves no money outside of Tmall's programme (section 5). */
  @ParameterizedTest
  @EnumSource(names = {"DAMAGE", "BOND", "LIVE_PRICE_OTHER_LINK", "LIVE_QUALITY_REFUNDED"})
  void escalatesAReviewThatNobodyDecides(Cases of) {
    try (ClaimWorld world = of.filed()) {
      world.rests();
      world.sleep(Duration.ofDays(2));
      assertThat(world.records().of("ESCALATED")).hasSize(1);
      assertThat(world.outside.assessments).isEmpty();
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }
}
