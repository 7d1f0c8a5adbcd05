package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.SUNSHINE_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One claim of each programme, up to its end; {@link HappyPathIT} has Tmall's. */
@ExtendWith(StackExtension.class)
class ProgrammesIT {

  @Test
  void paysTheMerchantOfALiveStream(Stack stack) {
    Claim claim =
        ProgrammeForms.LIVE_QUALITY
            .filed(stack.api())
            .acceptedByMerchant()
            .sentBack()
            .receiptConfirmed()
            .inStage("INSURER_REVIEW")
            .approved()
            .ended("PAID");
    Paid.exactly(claim, stack.books(), "REFUND 10000", "INDEMNITY 10000");
  }

  @Test
  void paysADifferenceInPriceByItself(Stack stack) {
    String evidenceOrder = "E-" + Claim.newName();
    stack.books().place(evidenceOrder, ProgrammeForms.evidenceOrder());
    Claim claim = ProgrammeForms.livePrice(evidenceOrder).filed(stack.api()).ended("PAID");
    Paid.exactly(claim, stack.books(), "INDEMNITY 2000");
  }

  @Test
  void recoversADamageThatTheMerchantPaysBack(Stack stack) {
    Api api = stack.api();
    Claim claim = ProgrammeForms.DAMAGE.filed(api).approvedBy(SUNSHINE_REVIEWER).ended("PAID");
    Paid.exactly(claim, stack.books(), "INDEMNITY 500");

    Recourse recourse = Recourse.of(api, claim);
    assertThat(recourse.view().path("stage").asString()).isEqualTo("ANSWER");
    recourse.paid(ProgrammeForms.cny(200)).paid(ProgrammeForms.cny(300)).ended("RECOVERED");
    assertThat(recourse.view().at("/outstanding/amountMinor").asLong()).isZero();
    assertThat(claim.view().path("recourseId").asString()).isEqualTo(claim.id());
  }

  @Test
  void paysTheInsuredOfABond(Stack stack) {
    Api api = stack.api();
    Claim claim = ProgrammeForms.bond().filed(api).approvedBy(SUNSHINE_REVIEWER).ended("PAID");
    Paid.exactly(claim, stack.books(), "INDEMNITY 5000");
    Recourse.of(api, claim).paid(ProgrammeForms.cny(5_000)).ended("RECOVERED");
  }

  @Test
  void stepsInWhereASellerRefusesMoreThanAThousandDollars(Stack stack) {
    Api api = stack.api();
    String loss = ProgrammeForms.money("USD", 250_000);
    Claim claim =
        ProgrammeForms.amazon(250_000)
            .filed(api)
            .inStage("MERCHANT_RESPONSE")
            .refusedByMerchant()
            .inStage("STEP_IN")
            .steppedIn(loss)
            .ended("PAID");
    Paid.exactly(claim, stack.books(), "INDEMNITY 250000");
    Recourse.of(api, claim).paid(loss).ended("RECOVERED");
  }
}
