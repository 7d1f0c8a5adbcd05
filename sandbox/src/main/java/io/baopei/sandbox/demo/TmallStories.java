package io.baopei.sandbox.demo;

import static io.baopei.sandbox.demo.story.PointsSteps.orderPoints;
import static io.baopei.sandbox.demo.story.Steps.answerDispute;
import static io.baopei.sandbox.demo.story.Steps.appeal;
import static io.baopei.sandbox.demo.story.Steps.approve;
import static io.baopei.sandbox.demo.story.Steps.approveAs;
import static io.baopei.sandbox.demo.story.Steps.askFor;
import static io.baopei.sandbox.demo.story.Steps.confirmReceipt;
import static io.baopei.sandbox.demo.story.Steps.refuseReceipt;
import static io.baopei.sandbox.demo.story.Steps.refused;
import static io.baopei.sandbox.demo.story.Steps.reject;
import static io.baopei.sandbox.demo.story.Steps.report;
import static io.baopei.sandbox.demo.story.Steps.retryWith;
import static io.baopei.sandbox.demo.story.Steps.rule;
import static io.baopei.sandbox.demo.story.Steps.sendBack;
import static io.baopei.sandbox.demo.story.Steps.sendEvidence;
import static io.baopei.sandbox.demo.story.Steps.spoil;
import static io.baopei.sandbox.demo.story.Steps.tracking;
import static io.baopei.sandbox.demo.story.Steps.withdraw;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Part;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The roads of {@code TMALL_30_DAY}. */
final class TmallStories {

  private static final Sum PRICE = Sum.cny("299.00");
  private static final Sum SMALL = Sum.cny("150.00");
  private static final Paid FREIGHT = new Paid("RETURN_FREIGHT", "BUYER", Sum.cny("10.00"));
  private static final Ending PAID_IN_FULL =
      Ending.paid(refund(PRICE), indemnity(PRICE), FREIGHT).by("T-26");

  private TmallStories() {}

  static List<Story> all() {
    return List.of(
        paid(),
        refundOnly(),
        approvedInPart(),
        askedForMore(),
        appealed(),
        rejected(),
        notSentBack(),
        receiptRefused(),
        refusalOverruled(),
        notCovered(),
        withdrawn(),
        merchantSilent(),
        answerLost(),
        parked(),
        byPlatformEvents(),
        insurerSilent(),
        trusted(),
        refusedWithoutGround());
  }

  private static Story paid() {
    return Story.of("Return and refund, paid", TmallForm.returnAndRefund())
        .then(approve(), sendBack(), confirmReceipt())
        .ends(PAID_IN_FULL);
  }

  private static Story refundOnly() {
    return Story.of("Refund only, paid", TmallForm.refundOnly(PRICE))
        .then(approve())
        .ends(Ending.paid(refund(PRICE), indemnity(PRICE)));
  }

  private static Story approvedInPart() {
    Sum part = Sum.cny("199.00");
    return Story.of("The insurer approves less", TmallForm.returnAndRefund())
        .then(approve(part, "The lid was used."), sendBack(), confirmReceipt())
        .ends(Ending.paid(refund(part), indemnity(part), FREIGHT).by("S3-6"));
  }

  private static Story askedForMore() {
    return Story.of("The insurer asks for more", TmallForm.returnAndRefund())
        .then(askFor("A picture of the type plate."), sendEvidence("The type plate."))
        .then(approve(), sendBack(), confirmReceipt())
        .ends(PAID_IN_FULL.by("OQ-7"));
  }

  private static Story appealed() {
    return Story.of("Rejected, appealed, paid", TmallForm.returnAndRefund())
        .then(reject("The picture shows no problem."), appeal("The film shows it."))
        .then(refused("SAME_REVIEWER", "the first reviewer decides the appeal", approve()))
        .then(approveAs(Part.SENIOR_REVIEWER), sendBack(), confirmReceipt())
        .ends(PAID_IN_FULL.by("OQ-8"));
  }

  private static Story rejected() {
    return Story.of("Rejected, nobody appeals", TmallForm.returnAndRefund())
        .then(reject("The picture shows no problem."))
        .silence(Duration.ofDays(5), ClaimClock.APPEAL_WINDOW)
        .ends(Ending.unpaid("REJECTED").by("OQ-8"));
  }

  private static Story notSentBack() {
    return Story.of("Approved, never sent back", TmallForm.returnAndRefund())
        .then(approve())
        .silence(Duration.ofDays(7), ClaimClock.RETURN_TRACKING)
        .ends(Ending.unpaid("RETURN_NOT_SENT").by("T-F12"));
  }

  private static Story receiptRefused() {
    return Story.of("An empty parcel came back", TmallForm.returnAndRefund())
        .then(approve(), sendBack(), refuseReceipt("EMPTY_PARCEL"))
        .then(answerDispute("I sent the kettle."), rule("UPHOLD", "It weighed 80 g."))
        .ends(Ending.unpaid("RECEIPT_REFUSED").by("T-24").orIfPaid(PAID_IN_FULL));
  }

  private static Story refusalOverruled() {
    return Story.of("The merchant's refusal is overruled", TmallForm.returnAndRefund())
        .then(approve(), sendBack(), refuseReceipt("MISSING_PIECES"))
        .then(answerDispute("All of it is there."), rule("OVERRULE", "All of it is there."))
        .ends(PAID_IN_FULL.by("OQ-10"));
  }

  private static Story refusedWithoutGround() {
    Paid points = new Paid("POINTS", "BUYER", Sum.points(10_000));
    return Story.of("Refused without ground: points, too", TmallForm.returnAndRefund())
        .then(approve(), sendBack(), refuseReceipt("MISSING_PIECES"))
        .then(answerDispute("All of it is there."), rule("OVERRULE", "All of it is there."))
        .then(orderPoints("REFUSED_OUTSIDE_GROUNDS", "Nothing was missing."))
        .ends(
            Ending.paid(refund(PRICE), indemnity(PRICE), FREIGHT, points)
                .by("T-13")
                .by("T-14")
                .underKey("POINTS/1"));
  }

  private static Story notCovered() {
    return Story.of("Seven days, no reason: not covered", noReason())
        .ends(Ending.notCovered("T-07"));
  }

  private static Story withdrawn() {
    return Story.of("The buyer withdraws", TmallForm.returnAndRefund())
        .then(withdraw())
        .ends(Ending.unpaid("WITHDRAWN").by("OQ-26"));
  }

  private static Story merchantSilent() {
    return Story.of("The merchant stays silent", TmallForm.returnAndRefund())
        .then(approve(), sendBack())
        .silence(Duration.ofDays(10), ClaimClock.MERCHANT_RECEIPT)
        .ends(PAID_IN_FULL.by("OQ-3"));
  }

  private static Story answerLost() {
    return Story.of("A payment's answer is lost", TmallForm.returnAndRefund())
        .then(spoil("PAYMENT_TRANSFER", "TIMEOUT_AFTER"))
        .then(approve(), sendBack(), confirmReceipt())
        .ends(PAID_IN_FULL.underKey("INDEMNITY/1").underKey("RETURN_FREIGHT/1"));
  }

  private static Story parked() {
    return Story.of("A payment is declined, and repaired", declined())
        .then(approve(), sendBack(), confirmReceipt())
        .then(retryWith("newshop"))
        .ends(PAID_IN_FULL.by("S3-10").underKey("INDEMNITY/2"));
  }

  private static Story byPlatformEvents() {
    return Story.of("The platform reports, nobody acts", TmallForm.returnAndRefund())
        .then(approve())
        .then(report("RETURN_TRACKING_SUBMITTED", tracking(), 2))
        .then(report("PARCEL_SIGNED", Map.of(), 1))
        .then(report("MERCHANT_CONFIRMED_RECEIPT", Map.of(), 1))
        .ends(PAID_IN_FULL);
  }

  private static Story insurerSilent() {
    return Story.of("The insurer stays silent, a small sum", TmallForm.refundOnly(SMALL))
        .silence(Duration.ofHours(36), ClaimClock.INSURER_REVIEW)
        .ends(Ending.paid(refund(SMALL), indemnity(SMALL)).by("OQ-1"));
  }

  private static Story trusted() {
    Sum little = Sum.cny("39.00");
    return Story.of("A trusted buyer, settled at once", TmallForm.refundOnly(little).of("TRUSTED"))
        .ends(Ending.paid(refund(little), indemnity(little)).by("T-28"));
  }

  private static TmallForm noReason() {
    return TmallForm.returnAndRefund().because("OTHER");
  }

  private static TmallForm declined() {
    return TmallForm.returnAndRefund().payingTo("declined");
  }

  private static Paid refund(Sum sum) {
    return new Paid("REFUND", "BUYER", sum);
  }

  private static Paid indemnity(Sum sum) {
    return new Paid("INDEMNITY", "MERCHANT", sum);
  }
}
