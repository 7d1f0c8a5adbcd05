package io.baopei.contract;

import static io.baopei.fixture.Filings.cny;
import static io.baopei.fixture.Filings.photo;

import io.baopei.contract.activity.CheckEvidenceOrder;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsEnd;
import io.baopei.contract.points.PointsIssued;
import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.Objection;
import io.baopei.contract.recourse.ObjectionRuling;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseRefusal;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.RecourseTerms;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import io.baopei.domain.settlement.LegStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** The messages of the recourse, and of what only some programmes ask. */
final class MorePayloads {

  private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
  private static final Actor OPS = new Actor(Role.OPS, "ops");
  private static final Actor MERCHANT = new Actor(Role.MERCHANT, "shop");
  private static final Reason REASON = new Reason("NOT_OUR_PARCEL", "不是我们的包裹");
  private static final RecourseTerms TERMS =
      new RecourseTerms(
          Duration.ofDays(10),
          Duration.ofDays(5),
          Duration.ofDays(30),
          Duration.ofDays(1),
          List.of("D-08", "OQ-21"));
  private static final PriceEvidence EVIDENCE =
      new PriceEvidence("O-9", "S-1", "I-5", "SKU-5", cny("80.00"), NOON, NOON.plusSeconds(60));

  private MorePayloads() {}

  static List<Object> all() {
    return List.of(
        new ScreenClaim(
            "C-1",
            Programme.AMAZON_ATOZ,
            "B-9",
            "M-77",
            "O-1",
            RefundReason.PERSONAL_INJURY,
            NOON,
            Money.parse("USD 250.00"),
            3),
        new Screening(false, List.of(REASON), "CASE-1"),
        new CheckEvidenceOrder("C-1", EVIDENCE),
        new EvidenceOrderState(false, "now CNY 95.00"),
        new SetOff("C-1/OFFSET/1", "C-1", "M-77", cny("300.00")),
        new SetOffMade(cny("120.00"), "OFF-1", NOON),
        new IssuePoints("C-1", 1, "O-1-1", "M-77", "B-9", 10_000),
        new PointsIssued("PTS-1", NOON),
        new PointsDelay(new IssuePoints("C-1", 1, "O-1-1", "M-77", "B-9", 10_000), true),
        new PointsEnd(LegStatus.DECLINED, null, null, "MERCHANT_POINTS_TOO_LOW"),
        recourse(),
        new RecordPayment(OPS, cny("120.00"), "BANK-1"),
        new RaiseObjection(MERCHANT, REASON, List.of(photo())),
        new DecideObjection(OPS, ObjectionRuling.OVERRULE, REASON),
        new Waive(OPS, REASON),
        new RecourseRefusal(
            RecourseStage.OFFSET, List.of(new AllowedAction("payment", Role.OPS)), "/amount"),
        new RecourseStep(
            "C-1",
            "1688",
            2,
            view(),
            List.of(
                new JournalEntry(
                    NOON, Track.MONEY, "PAID", null, OPS, List.of("D-08"), "CNY 120.00")),
            List.of(Notice.to(Role.MERCHANT, "RECOURSE_NOTICE").counting(false))));
  }

  static RecourseInput recourse() {
    return new RecourseInput(
        "C-1",
        Programme.DAMAGE_1688,
        "M-77",
        "SUNSHINE",
        "1688",
        Role.INSURER,
        "SUNSHINE",
        "O-1",
        "O-1-1",
        cny("300.00"),
        TERMS,
        TERMS.rules(),
        true);
  }

  private static RecourseView view() {
    return new RecourseView(
        "C-1",
        "C-1",
        Programme.DAMAGE_1688,
        "M-77",
        "SUNSHINE",
        Role.INSURER,
        "SUNSHINE",
        RecourseStage.CLOSED,
        RecourseOutcome.RECOVERED,
        cny("300.00"),
        cny("300.00"),
        cny("0.00"),
        NOON,
        TERMS.rules(),
        List.of(new AllowedAction("waiver", Role.OPS)),
        List.of(
            new RecoursePayment(
                RecoursePayment.Kind.OFFSET, cny("300.00"), "OFF-1", Role.SYSTEM, NOON)),
        new Objection(REASON, List.of(photo()), NOON),
        new Decision("ops", "OVERRULE", null, REASON, NOON),
        NOON,
        NOON);
  }
}
