package io.baopei.sandbox.demo;

import static io.baopei.sandbox.demo.story.SellerSteps.merchantAccepts;
import static io.baopei.sandbox.demo.story.SellerSteps.merchantRefuses;
import static io.baopei.sandbox.demo.story.Steps.appeal;
import static io.baopei.sandbox.demo.story.Steps.approve;
import static io.baopei.sandbox.demo.story.Steps.confirmReceipt;
import static io.baopei.sandbox.demo.story.Steps.sendBack;

import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Story;
import java.util.List;

/** The roads of {@code LIVE_QUALITY}. */
final class LiveQualityStories {

  /** The freight goes back to the buyer, and is not insured. */
  private static final Ending PAID =
      Ending.paid(
          new Paid("REFUND", "BUYER", LiveQualityForm.PAID),
          new Paid("INDEMNITY", "MERCHANT", LiveQualityForm.GOODS));

  private LiveQualityStories() {}

  static List<Story> all() {
    return List.of(accepted(), overturned(), refundedBefore(), notCovered());
  }

  private static Story accepted() {
    return Story.of("The merchant accepts, paid", LiveQualityForm.ofFault())
        .then(merchantAccepts(), sendBack(), confirmReceipt(), approve())
        .ends(PAID.by("Q-11"));
  }

  private static Story overturned() {
    return Story.of("The merchant's refusal is overturned", LiveQualityForm.ofFault())
        .then(merchantRefuses("It was worn."), appeal("The seam was never sewn."))
        .then(approve(), sendBack(), confirmReceipt(), approve())
        .ends(PAID.by("OQ-8"));
  }

  private static Story refundedBefore() {
    return Story.of("Refunded before it is filed", LiveQualityForm.ofFault().refundedBefore())
        .then(approve())
        .ends(PAID.by("Q-09"));
  }

  private static Story notCovered() {
    return Story.of("It did not please: not covered", LiveQualityForm.ofFault().because("OTHER"))
        .ends(Ending.notCovered("Q-01"));
  }
}
