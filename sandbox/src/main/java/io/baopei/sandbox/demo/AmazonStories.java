package io.baopei.sandbox.demo;

import static io.baopei.sandbox.demo.story.RecourseSteps.merchantPaysBack;
import static io.baopei.sandbox.demo.story.SellerSteps.declineToStepIn;
import static io.baopei.sandbox.demo.story.SellerSteps.merchantAccepts;
import static io.baopei.sandbox.demo.story.SellerSteps.proveInsuranceOncePaid;
import static io.baopei.sandbox.demo.story.SellerSteps.stepInAndPay;
import static io.baopei.sandbox.demo.story.Steps.appealAs;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Part;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.util.List;

/** The roads of {@code AMAZON_ATOZ}. */
final class AmazonStories {

  private static final Sum SMALL = Sum.usd("600.00");
  private static final Sum LARGE = Sum.usd("2500.00");

  private AmazonStories() {}

  static List<Story> all() {
    return List.of(insured(), notInsured(), steppedIn(), screenedOut(), resolved());
  }

  private static Story insured() {
    return Story.of("600 USD, the seller proves insurance", AmazonForm.losing(SMALL))
        .then(proveInsuranceOncePaid())
        .ends(paid(SMALL).by("A-10"));
  }

  private static Story notInsured() {
    return Story.of("600 USD, no proof in seven days", AmazonForm.losing(SMALL))
        .silence(Duration.ofDays(7), ClaimClock.INSURANCE_PROOF)
        .then(merchantPaysBack(SMALL))
        .ends(paid(SMALL).by("A-11").recovered());
  }

  private static Story steppedIn() {
    return Story.of("2500 USD, the seller stays silent", AmazonForm.losing(LARGE))
        .silence(Duration.ofDays(2), ClaimClock.MERCHANT_RESPONSE)
        .then(stepInAndPay(LARGE))
        .silence(Duration.ofDays(10), ClaimClock.ANSWER)
        .lapses(ClaimClock.INSURANCE_PROOF)
        .ends(paid(LARGE).by("A-06").recovered());
  }

  private static Story screenedOut() {
    return Story.of("Screened out, the appeal is lost", AmazonForm.losing(SMALL).unsupported())
        .then(appealAs(Part.PLATFORM, "The receipt shows it."))
        .then(declineToStepIn("It is of another year."))
        .lapses(ClaimClock.INSURANCE_PROOF)
        .ends(Ending.unpaid("REJECTED").refusedBy("A-09"));
  }

  private static Story resolved() {
    return Story.of("1500 USD, the seller resolves it", AmazonForm.losing(Sum.usd("1500.00")))
        .then(merchantAccepts())
        .lapses(ClaimClock.INSURANCE_PROOF)
        .ends(Ending.unpaid("SELLER_RESOLVED").by("A-04"));
  }

  private static Ending paid(Sum amount) {
    return Ending.paid(new Paid("INDEMNITY", "BUYER", amount));
  }
}
