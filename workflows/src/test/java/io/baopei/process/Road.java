package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.accept;
import static io.baopei.process.Commands.answer;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.appealBy;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.approveBy;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.closeClaim;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.decline;
import static io.baopei.process.Commands.declineToStepIn;
import static io.baopei.process.Commands.evidence;
import static io.baopei.process.Commands.insuranceProof;
import static io.baopei.process.Commands.markDone;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.rejectBy;
import static io.baopei.process.Commands.retry;
import static io.baopei.process.Commands.retryWithAccount;
import static io.baopei.process.Commands.rule;
import static io.baopei.process.Commands.stepInWith;
import static io.baopei.process.Commands.tracking;
import static io.baopei.process.Commands.withdraw;

import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.contract.claim.Review;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Stage;
import io.baopei.fixture.Filings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.Money;

/** Every road that a claim can take, each with a recorded history that must replay for ever. */
@SuppressWarnings("ImmutableEnumChecker") // A way is a function without state.
enum Road {
  RETURN_AND_REFUND(aClaim(), world -> world.does(approve(), tracking(), confirm())),
  REFUND_ONLY(aClaim().refundOnly(), world -> world.does(approve())),
  APPROVED_LESS(aClaim().refundOnly(), world -> world.does(approve("120.00", Commands.REASON))),
  NOT_COVERED(aClaim().inCategory("BOOKS"), world -> {}),
  REJECTED(aClaim(), world -> world.does(reject())),
  REJECTED_AGAIN(aClaim(), world -> world.does(reject(), appeal(), rejectBy(Commands.SENIOR))),
  APPEALED(
      aClaim().refundOnly(), world -> world.does(reject(), appeal(), approveBy(Commands.SENIOR))),
  SUPPLEMENTED(aClaim().refundOnly(), world -> world.does(askForMore(), evidence(), approve())),
  SUPPLEMENT_NOT_SENT(aClaim().withoutPicture(), world -> {}),
  APPROVED_BY_ITSELF(aClaim().refundOnly().paid("50.00"), world -> {}),
  ESCALATED(aClaim().refundOnly(), Road::escalates),
  RETURN_NOT_SENT(aClaim(), world -> world.does(approve())),
  AGREEMENT_DELAYED(aClaim(), Road::agreesLate),
  AGREEMENT_REFUSED(aClaim(), Road::agreesAfterRepair),
  RECEIPT_CONFIRMED_BY_ITSELF(aClaim(), world -> world.does(approve(), tracking())),
  PARCEL_SIGNED(aClaim(), Road::signs),
  PARCEL_NOT_SEEN(aClaim(), Road::losesTheParcel),
  FAST_LANE(aClaim().refundOnly().paid("30.00").withAFastLaneUpTo("50.00"), Road::isTrusted),
  RECEIPT_REFUSED(
      aClaim(),
      world -> world.does(approve(), tracking(), refuse(), answer(), rule(DisputeRuling.UPHOLD))),
  REFUSAL_OVERRULED(
      aClaim(), world -> world.does(approve(), tracking(), refuse(), rule(DisputeRuling.OVERRULE))),
  REFUSAL_UNANSWERED(aClaim(), world -> world.does(approve(), tracking(), refuse())),
  REFUND_DELAYED(aClaim().refundOnly(), Road::refundsLate),
  REFUND_REPAIRED(aClaim().refundOnly(), Road::refundsAfterRepair),
  PAYOUT_DELAYED(aClaim().refundOnly(), Road::paysLate),
  PAYOUT_REPAIRED(aClaim().refundOnly(), Road::paysAfterRepair),
  CLOSED_BY_OPERATOR(aClaim().refundOnly(), Road::closes),
  WITHDRAWN(aClaim(), world -> world.does(withdraw())),
  REFUNDED_OUTSIDE(aClaim(), Road::refundsOutside),
  DEADLINE_SET(aClaim(), Road::setsDeadline),
  IGNORED_FACTS(aClaim(), Road::reportsNonsense),
  QUALITY_PAID(Cases.LIVE_QUALITY, Road::raises),
  QUALITY_CONSENT_BY_SILENCE(Cases.LIVE_QUALITY, world -> {}),
  QUALITY_REFUSAL_OVERTURNED(Cases.LIVE_QUALITY, Road::overturns),
  QUALITY_REFUSED(Cases.LIVE_QUALITY, world -> world.does(decline(), appeal(), reject())),
  QUALITY_REFUNDED_AT_FILING(Cases.LIVE_QUALITY_REFUNDED, world -> world.does(approve())),
  QUALITY_RAISED_OUTSIDE(Cases.LIVE_QUALITY, Road::raisesOutside),
  QUALITY_MERCHANT_APPEALS(
      Cases.LIVE_QUALITY_REFUNDED,
      world -> world.does(reject(), appealBy(Commands.MERCHANT), approveBy(Commands.SENIOR))),
  PRICE_AUTOMATIC(Cases.LIVE_PRICE_SAME_LINK, world -> {}),
  PRICE_EVIDENCE_CHANGED(Cases.LIVE_PRICE_SAME_LINK, Road::changesTheEvidence),
  PRICE_APPEALED(Cases.LIVE_PRICE_OTHER_LINK, Road::appealsThePrice),
  PRICE_REVIEWED(Cases.LIVE_PRICE_OTHER_LINK, world -> world.does(approve())),
  DAMAGE_PAID(Cases.DAMAGE, world -> world.does(approve())),
  BOND_PAID(Cases.BOND, world -> world.does(approve())),
  QUALITY_RAISED_WHILE_AGREEING(Cases.LIVE_QUALITY, Road::raisesWhileAgreeing),
  ATOZ_CONCEDED(Cases.AMAZON_CONCESSION, world -> {}),
  ATOZ_PROVEN(Cases.AMAZON_CONCESSION, Road::proves),
  ATOZ_STEPPED_IN(Cases.AMAZON_ABOVE, Road::stepsIn),
  ATOZ_SELLER_RESOLVES(Cases.AMAZON_ABOVE, Road::resolves),
  ATOZ_DECLINED(Cases.AMAZON_ABOVE, Road::declines),
  ATOZ_SCREENED_OUT(Cases.AMAZON_CONCESSION, Road::screensOut),
  ATOZ_SCREENED_BY_HAND(Cases.AMAZON_CONCESSION, Road::screensByHand),
  ATOZ_REFUSED_BY_HAND(Cases.AMAZON_CONCESSION, Road::refusesByHand),
  ATOZ_SCREEN_SILENT(Cases.AMAZON_CONCESSION, Road::screensLate);

  private final Supplier<ClaimWorld> filed;
  private final Consumer<ClaimWorld> way;

  Road(Filings filing, Consumer<ClaimWorld> way) {
    this.filed = () -> ClaimWorld.with(filing);
    this.way = way;
  }

  Road(Cases filing, Consumer<ClaimWorld> way) {
    this.filed = filing::filed;
    this.way = way;
  }

  /** Where its history is kept, beside the other resources of the tests. */
  String file() {
    return "histories/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
  }

  /** Travels it to the end. */
  ClaimWorld travelled() {
    ClaimWorld world = filed.get();
    way.accept(world);
    world.end();
    return world;
  }

  private static void losesTheParcel(ClaimWorld world) {
    world.does(approve(), tracking());
    world.sleep(Duration.ofDays(4));
    world.reports("PARCEL_SIGNED", Map.of("elsewhere", true));
  }

  private static void isTrusted(ClaimWorld world) {
    world.outside.buyerIs(BuyerRisk.Level.TRUSTED);
  }

  private static void appealsThePrice(ClaimWorld world) {
    world.does(reject(), appeal());
    world.awaits(view -> world.outside.evidenceChecks.size() == 2);
    world.does(approveBy(Commands.SENIOR));
  }

  private static void refusesByHand(ClaimWorld world) {
    for (int i = 0; i < 60; i++) {
      world.outside.screenFails(Outside.unavailable());
    }
    world.sleep(Duration.ofMinutes(2));
    world.awaits(view -> view.parked() != null);
    world.does(Commands.rejectAtTheScreen(Commands.REASON));
  }

  private static void escalates(ClaimWorld world) {
    world.sleep(Duration.ofDays(2));
    world.does(approve());
  }

  private static void agreesLate(ClaimWorld world) {
    for (int i = 0; i < 10; i++) {
      world.outside.agreementFails(Outside.unavailable());
    }
    world.does(approve());
    world.sleep(Duration.ofHours(1));
    world.does(tracking(), confirm());
  }

  private static void agreesAfterRepair(ClaimWorld world) {
    world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
    world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
    world.does(approve());
    world.awaits(view -> view.parked() != null);
    world.does(retry());
    world.awaits(view -> view.parked() == null);
    world.does(tracking(), confirm());
  }

  private static void signs(ClaimWorld world) {
    world.does(approve(), tracking());
    world.reports("PARCEL_SIGNED", Map.of());
    world.sleep(Duration.ofDays(3));
    world.does(confirm());
  }

  private static void refundsLate(ClaimWorld world) {
    for (int i = 0; i < 20; i++) {
      world.outside.refundFails(Outside.unavailable());
    }
    world.does(approve());
  }

  private static void refundsAfterRepair(ClaimWorld world) {
    world.outside.refundFails(Outside.refused("MERCHANT_BALANCE_LOW"));
    world.does(approve());
    world.awaits(view -> view.parked() != null);
    world.does(retry());
  }

  private static void paysLate(ClaimWorld world) {
    for (int i = 0; i < 20; i++) {
      world.outside.payoutFails(Outside.unknown());
    }
    world.does(approve());
  }

  private static void paysAfterRepair(ClaimWorld world) {
    world.outside.declines("INDEMNITY");
    world.does(approve());
    world.awaits(view -> view.parked() != null);
    world.does(retryWithAccount("ACC-9"));
  }

  private static void closes(ClaimWorld world) {
    world.outside.declines("INDEMNITY");
    world.does(approve());
    world.awaits(view -> view.parked() != null);
    world.does(closeClaim());
  }

  private static void refundsOutside(ClaimWorld world) {
    world.does(approve(), tracking());
    world.reports("REFUND_COMPLETED", Map.of());
  }

  private static void setsDeadline(ClaimWorld world) {
    String due = world.now().plus(Duration.ofDays(20)).toString();
    world.reports("DEADLINE_SET", Map.of("clock", "MERCHANT_RECEIPT", "dueAt", due));
    world.does(approve(), tracking());
  }

  private static void reportsNonsense(ClaimWorld world) {
    world.reports("NO_SUCH_FACT", Map.of());
    world.reports("RETURN_TRACKING_SUBMITTED", Map.of("carrier", "DHL"));
    world.awaits(view -> world.records().of("IGNORED").size() == 2);
    world.does(withdraw());
  }

  private static void overturns(ClaimWorld world) {
    world.does(decline(), appeal(), approve(), tracking(), confirm());
    world.does(raised(world));
  }

  private static void raises(ClaimWorld world) {
    world.does(accept(), tracking(), confirm());
    world.does(raised(world));
  }

  /** The review that the refund has raised. */
  private static Review raised(ClaimWorld world) {
    world.awaits(Stage.INSURER_REVIEW);
    return approve();
  }

  private static void raisesOutside(ClaimWorld world) {
    world.rests();
    world.reports("REFUND_COMPLETED", Map.of());
    world.does(raised(world));
  }

  private static void raisesWhileAgreeing(ClaimWorld world) {
    for (int i = 0; i < 40; i++) {
      world.outside.agreementFails(Outside.unavailable());
    }
    world.does(accept());
    world.reports("REFUND_COMPLETED", Map.of());
    world.does(raised(world));
  }

  private static void changesTheEvidence(ClaimWorld world) {
    world.outside.evidenceOrderIs(new EvidenceOrderState(false, "cancelled"));
    world.does(raised(world));
  }

  private static void proves(ClaimWorld world) {
    world.awaits(Stage.CLOSED);
    world.does(insuranceProof());
  }

  private static void stepsIn(ClaimWorld world) {
    world.rests();
    Money sum = Objects.requireNonNull(world.view().settlement()).legs().getFirst().amount();
    world.does(decline(), stepInWith(Commands.OPS, sum));
  }

  private static void resolves(ClaimWorld world) {
    world.rests();
    world.does(accept());
  }

  private static void declines(ClaimWorld world) {
    world.rests();
    world.does(decline(), declineToStepIn(Commands.OPS));
  }

  private static void screensOut(ClaimWorld world) {
    world.outside.screens(
        new Screening(false, List.of(new Reason("FRIVOLOUS", "another item")), "CASE-2"));
  }

  private static void screensByHand(ClaimWorld world) {
    for (int i = 0; i < 100; i++) {
      world.outside.screenFails(Outside.unavailable());
    }
    world.sleep(Duration.ofMinutes(2));
    world.awaits(view -> view.parked() != null);
    world.does(markDone("CASE-9"));
  }

  private static void screensLate(ClaimWorld world) {
    for (int i = 0; i < 12; i++) {
      world.outside.screenFails(Outside.unavailable());
    }
  }
}
