package io.baopei.contract;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.fixture.Filings.photo;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.LegResult;
import io.baopei.contract.activity.Material;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.PaidOut;
import io.baopei.contract.activity.PayOut;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.contract.activity.Reservation;
import io.baopei.contract.activity.StepTaken;
import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.contract.claim.FactSignal;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.contract.claim.RefusalDetails;
import io.baopei.contract.claim.RefusalGround;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.contract.claim.SettlementView;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.StepInDecision;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.domain.gate.GateCheck;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.process.ClaimOpening;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of every message that crosses the wire, every field filled in where it can be. */
final class Payloads {

  private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
  private static final Instant PRECISE = Instant.parse("2026-03-05T04:00:00.123456789Z");
  private static final Actor BUYER = new Actor(Role.BUYER, "B-9");
  private static final Actor REVIEWER = new Actor(Role.INSURER, "reviewer-1");
  private static final Actor MERCHANT = new Actor(Role.MERCHANT, "shop");
  private static final Actor OPS = new Actor(Role.OPS, "ops");
  private static final Reason REASON = new Reason("NO_FAULT_SHOWN", "图片看不出问题");
  private static final LegOrder ORDER =
      new LegOrder("C-1/INDEMNITY/1", LegKind.INDEMNITY, Payee.MERCHANT, cny("299.00"), "ACC-9");
  private static final Material MATERIAL =
      new Material(PRECISE, BUYER, "dispute-answer", "EMPTY_PARCEL", "包裹没有打开过", List.of(photo()));
  private static final Notice NOTICE =
      Notice.to(Role.BUYER, "CLAIM_REJECTED")
          .by(NOON)
          .over(cny("299.00"))
          .because(REASON)
          .lacking(List.of("a picture of the label"))
          .hinting(Notice.Hint.SUBMIT_TRACKING_NUMBER);
  private static final AgreeToReturn AGREEMENT = new AgreeToReturn("C-1", "RF-1", "O-1-1");

  private Payloads() {}

  static List<Object> all() {
    return List.of(
        input(),
        view(),
        new SubmitEvidence(BUYER, List.of(photo()), "the label"),
        new Review(REVIEWER, ReviewDecision.APPROVE, cny("120.00"), REASON, List.of("the label")),
        new Appeal(BUYER, "Please look again.", List.of(photo())),
        new MerchantResponse(MERCHANT, MerchantDecision.REFUSE, REASON, List.of(photo())),
        new ReturnTracking(BUYER, "SF", "SF1234567890123"),
        new Receipt(MERCHANT, ReceiptDecision.REFUSE, RefusalGround.EMPTY_PARCEL, List.of(photo())),
        new DisputeAnswer(BUYER, "I sent everything.", List.of(photo())),
        new DisputeDecision(OPS, DisputeRuling.OVERRULE, REASON),
        new InsuranceProof(
            MERCHANT, "https://p.example/p.pdf", Instant.parse("2027-03-31T00:00:00Z"), true),
        new StepIn(OPS, StepInDecision.PAY, cny("1.00"), REASON),
        new Withdrawal(BUYER, REASON),
        new Repair(OPS, RepairDecision.RETRY, REASON, "BANK-77", "ACC-9"),
        new FactSignal(
            "E-1", "DEADLINE_SET", "receipt", "2026-03-05T12:00:00+08:00", Map.of("a", 1)),
        new RefusalDetails(
            Stage.APPEAL, List.of(new AllowedAction("appeal", Role.BUYER)), "/reason"),
        step(List.of(MATERIAL)),
        new StepTaken(List.of(bound())),
        AGREEMENT,
        new RefundBuyer("C-1/REFUND/1", "C-1", "O-1", "O-1-1", "RF-1", cny("299.00")),
        new RefundMade("R-1", PRECISE),
        new AssessBuyer(
            "C-1", "B-9", Programme.TMALL_30_DAY, cny("299.00"), AssessBuyer.Occasion.OVERDUE),
        new BuyerRisk(BuyerRisk.Level.MEDIUM),
        new PayOut("C-1", List.of(ORDER), step(List.of()), cny("309.00")),
        new PaidOut(
            List.of(
                new LegResult("C-1/INDEMNITY/1", true, NOON, "PAY-1", null, null),
                new LegResult("C-1/RETURN_FREIGHT/1", false, NOON, null, "NO_PAYEE", "none such")),
            List.of(bound())));
  }

  private static ResolvedBound bound() {
    return new ResolvedBound(ClaimClock.PAYOUT, NOON, true);
  }

  private static ClaimInput input() {
    return aClaim().input();
  }

  private static ClaimStep step(List<Material> material) {
    ClaimOpening.Opened opened = ClaimOpening.open(input());
    return new ClaimStep(
        "C-1",
        3,
        view(),
        opened.entries().subList(0, 2),
        List.of(opened.notices().getFirst(), NOTICE),
        material,
        List.of(
            new WorkingDayBound(ClaimClock.PAYOUT, NOON, 3, WorkingCalendar.CN, "Asia/Shanghai")),
        AGREEMENT,
        MorePayloads.recourse(),
        new Reservation(cny("309.00"), cny("309.00")));
  }

  private static ClaimView view() {
    return new ClaimView(
        "C-1",
        false,
        Programme.TMALL_30_DAY,
        "2022-01-01",
        "P-1",
        "INS-1",
        "M-77",
        "O-1",
        "O-1-1",
        "RF-1",
        Stage.CLOSED,
        Outcome.PAID,
        "T-06",
        new Parked(NOON, "REFUND", "the platform says no", "repair it"),
        List.of("REPEATED_CLAIMS"),
        NOON,
        PRECISE,
        List.of(new Deadline(ClaimClock.REFUND, NOON, List.of("T-F5"), NOON, NOON, true)),
        List.of(new AllowedAction("repair", Role.OPS)),
        List.of(new GateCheck("T-06", true, "96 h of 720 h"), new GateCheck("T-17", null, "none")),
        new Decision("reviewer-1", "APPROVE", cny("299.00"), REASON, NOON),
        new SettlementView(
            cny("309.00"),
            List.of(
                Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, cny("299.00"), List.of("T-26"))
                    .due(NOON)
                    .paid(NOON, "PAY-1"))),
        "recourse/C-1");
  }
}
