package io.baopei.process;

import static io.baopei.process.ClaimWorld.BUYER;
import static io.baopei.process.ClaimWorld.MERCHANT;
import static io.baopei.process.ClaimWorld.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.fixture.Filings;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidClaimWorkflowTest {

  @Test
  void paysTheMerchantOnceTheGoodsAreBackAndTheBuyerIsRefunded() {
    try (ClaimWorld world = ClaimWorld.with(Filings.aClaim())) {
      ClaimView reviewed =
          world.claim().review(new Review(REVIEWER, ReviewDecision.APPROVE, null, null, List.of()));
      assertThat(reviewed.stage()).isEqualTo(Stage.RETURN_TRACKING);
      ClaimView sent =
          world.claim().returnTracking(new ReturnTracking(BUYER, "SF", "SF1234567890123"));
      assertThat(sent.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
      world.claim().receipt(new Receipt(MERCHANT, ReceiptDecision.CONFIRM, null, List.of()));
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.outside.agreements).hasSize(1);
      assertThat(world.outside.refunds).hasSize(1);
      assertThat(world.outside.payouts).hasSize(1);
      List<HistoryEvent> events = world.history().getEvents();
      assertThat(events.stream().filter(e -> e.getEventType() == EventType.EVENT_TYPE_TIMER_FIRED))
          .isEmpty();
    }
  }
}
