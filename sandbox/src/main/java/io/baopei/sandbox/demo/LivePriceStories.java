package io.baopei.sandbox.demo;

import static io.baopei.sandbox.demo.story.Steps.approve;
import static io.baopei.sandbox.demo.story.Steps.reject;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.util.List;

/** The roads of {@code LIVE_PRICE}. */
final class LivePriceStories {

  private static final LivePriceForm CHEAPER = LivePriceForm.now(Sum.cny("80.00"));
  private static final Sum DIFFERENCE = Sum.cny("20.00");

  private LivePriceStories() {}

  static List<Story> all() {
    return List.of(byItself(), fiveFen(), withdrawn(), anotherLink());
  }

  private static Story byItself() {
    return Story.of("The same lamp is cheaper, paid at once", CHEAPER)
        .ends(paid("INDEMNITY", DIFFERENCE).by("L-07"));
  }

  private static Story fiveFen() {
    return Story.of("Five fen, credited to the account", LivePriceForm.now(Sum.cny("99.95")))
        .ends(paid("ACCOUNT_CREDIT", Sum.cny("0.05")).by("S3-1"));
  }

  private static Story withdrawn() {
    return Story.of("The evidence order was withdrawn", CHEAPER.withdrawn())
        .then(reject("The order was withdrawn."))
        .silence(Duration.ofDays(5), ClaimClock.APPEAL_WINDOW)
        .ends(Ending.unpaid("REJECTED").by("OQ-19"));
  }

  private static Story anotherLink() {
    return Story.of("Under another link, reviewed", CHEAPER.underAnotherLink())
        .then(approve())
        .ends(paid("INDEMNITY", DIFFERENCE).by("P-04"));
  }

  private static Ending paid(String leg, Sum amount) {
    return Ending.paid(new Paid(leg, "BUYER", amount));
  }
}
