package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.closeClaim;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.retry;
import static io.baopei.process.Commands.retryWithAccount;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is said of a payment contradicts the record: a person looks, and the other legs are paid.
 */
class PayoutContradictionWorkflowTest {

  private static ClaimWorld contradicted(String leg) {
    ClaimWorld world = ClaimWorld.with(aClaim());
    world.outside.contradicts(leg);
    world.does(approve(), tracking(), confirm());
    world.awaits(view -> view.parked() != null);
    return world;
  }

  private static Map<LegKind, LegStatus> legs(ClaimView view) {
    return Objects.requireNonNull(view.settlement()).legs().stream()
        .collect(Collectors.toMap(Leg::leg, Leg::status));
  }

  @Test
  void parksAtTheLegInQuestionThoughTheOtherIsPaid() {
    try (ClaimWorld world = contradicted("INDEMNITY")) {
      ClaimView view = world.view();
      assertThat(Objects.requireNonNull(view.parked()).step()).isEqualTo("PAYOUT_CONTRADICTION");
      assertThat(view.parked().whatToDo()).contains("if INDEMNITY was paid");
      assertThat(legs(view))
          .containsEntry(LegKind.RETURN_FREIGHT, LegStatus.PAID)
          .containsEntry(LegKind.INDEMNITY, LegStatus.PENDING);
    }
  }

  @Test
  void asksAgainUnderTheSameKeyAndAboutThatLegAlone() {
    try (ClaimWorld world = contradicted("INDEMNITY")) {
      world.does(retry());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.payouts.getLast().legs())
          .extracting(LegOrder::key)
          .containsExactly(end.claimId() + "/INDEMNITY/1");
    }
  }

  @Test
  void takesTheOperatorsWordForTheLegInQuestion() {
    try (ClaimWorld world = contradicted("RETURN_FREIGHT")) {
      world.does(markDone("BANK-77"));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(Objects.requireNonNull(end.settlement()).legs())
          .filteredOn(leg -> "BANK-77".equals(leg.reference()))
          .extracting(Leg::leg)
          .containsExactly(LegKind.RETURN_FREIGHT);
      assertThat(world.outside.payouts).hasSize(1);
    }
  }

  /** Money may have moved, and the key stays: neither is there anything for another account. */
  @Test
  void isNeitherClosedNorSentElsewhere() {
    try (ClaimWorld world = contradicted("INDEMNITY")) {
      assertThat(world.refuses(closeClaim())).isEqualTo(FailureType.ACTION_NOT_ALLOWED);
      assertThat(world.refuses(retryWithAccount("ACC-9"))).isEqualTo(FailureType.INVALID_FIELD);
      world.does(retry());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }
}
