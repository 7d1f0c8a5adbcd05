package io.baopei.persistence;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Reservation;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.PrivateTerms;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Order;
import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.Request;
import io.baopei.domain.claim.RequestKind;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.gate.GateVerdict;
import io.baopei.domain.policy.Insured;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.AmountTerms;
import io.baopei.domain.programme.ClockTerms;
import io.baopei.domain.programme.DecisionRules;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.ReviewTimeout;
import io.baopei.domain.programme.Scope;
import io.baopei.domain.programme.Terms;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.Policies.RegisteredPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Filings, claims and steps as tests need them. */
final class Situations {

  static final Instant FILED = Instant.parse("2026-03-05T02:00:00.123456Z");
  static final PayeeAccount BUYERS = new PayeeAccount("ALIPAY", "2088-buyer", "Li Lei");
  static final PayeeAccount MERCHANTS = new PayeeAccount("ALIPAY", "2088-merchant", "Shop 77");
  static final Notice REVIEW_DUE = Notice.to(Role.INSURER, "REVIEW_DUE");

  private Situations() {}

  static Money yuan(long fen) {
    return Money.ofMinor(CurrencyUnit.of("CNY"), fen);
  }

  static Filing filing(String requestId, String subOrderId) {
    return filing(requestId, subOrderId, "M-77", "B-9");
  }

  static Filing filing(String requestId, String subOrderId, String merchantId, String buyerId) {
    Request request =
        new Request(
            requestId,
            RequestKind.RETURN_AND_REFUND,
            RefundReason.QUALITY,
            "NO_POWER",
            null,
            yuan(29_900),
            FILED);
    EvidenceItem photo = new EvidenceItem(EvidenceKind.PHOTO, "https://x/1", "a".repeat(64), null);
    return new Filing(
        Programme.TMALL_30_DAY,
        "PF-1",
        order(subOrderId, merchantId, buyerId),
        request,
        List.of(photo),
        null,
        null,
        null,
        null,
        null);
  }

  /** A filing of a programme whose platform pays by the way that the order was paid. */
  static Filing amazonFiling(String requestId, String subOrderId) {
    Filing filing = filing(requestId, subOrderId);
    return new Filing(
        Programme.AMAZON_ATOZ,
        filing.platformId(),
        filing.order(),
        filing.request(),
        filing.evidence(),
        null,
        null,
        null,
        null,
        null);
  }

  static NewClaim withoutAccount(NewClaim claim) {
    return new NewClaim(
        claim.input(), claim.view(), claim.entries(), claim.notices(), null, claim.description());
  }

  static Policy policy(String policyNo, String subOrderId) {
    return policy(policyNo, subOrderId, "INS-1");
  }

  static Policy policy(String policyNo, String subOrderId, String insurerId) {
    return new Policy(
        policyNo,
        Programme.TMALL_30_DAY,
        insurerId,
        "M-77",
        subOrderId,
        Insured.MERCHANT,
        yuan(29_900),
        FILED,
        FILED,
        FILED.plus(Duration.ofDays(60)));
  }

  static RegisteredPolicy registered(Policy policy) {
    return new RegisteredPolicy(policy, "PF-1", MERCHANTS, null);
  }

  /** A claim as the insurer's review begins, judged from whatever is on record. */
  static NewClaim opened(Filing filing, FilingFacts facts) {
    ClaimInput input = input(filing, facts, FILED);
    return new NewClaim(
        input,
        ViewSketch.of(input).view(),
        List.of(entry("FILED")),
        List.of(REVIEW_DUE),
        BUYERS,
        "Does not switch on.");
  }

  static ClaimInput input(Filing filing, FilingFacts facts, Instant filedAt) {
    ClaimId id =
        ClaimId.ofNaturalKey(
            filing.platformId(), filing.programme().name(), filing.request().requestId());
    return new ClaimInput(
        id.value(),
        filing,
        true,
        facts.policy(),
        terms(),
        LocalDate.of(2022, 1, 1),
        new PrivateTerms(yuan(10_000), new BigDecimal("0.30")),
        facts.earlier(),
        new GateVerdict(List.of()),
        List.of(),
        filedAt);
  }

  static JournalEntry entry(String type) {
    return new JournalEntry(
        FILED, Track.EVENT, type, null, Actor.SYSTEM, List.of("T-18"), "detail of " + type);
  }

  static ClaimStep step(int seq, ClaimView view, String entry, Notice... notices) {
    return new ClaimStep(
        view.claimId(),
        seq,
        view,
        List.of(entry(entry)),
        List.of(notices),
        List.of(),
        List.of(),
        null);
  }

  /** A step with which so much is to be set aside. */
  static ClaimStep reserving(int seq, ClaimView view, Money cost, Money cover) {
    return new ClaimStep(
        view.claimId(),
        seq,
        view,
        List.of(entry("APPROVED_FOR_PAYOUT")),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        new Reservation(cost, cover));
  }

  private static Order order(String subOrderId, String merchantId, String buyerId) {
    Money nothing = yuan(0);
    return new Order(
        "O-" + subOrderId,
        subOrderId,
        null,
        merchantId,
        buyerId,
        "SMALL_APPLIANCE",
        "I-5",
        "SKU-5",
        1,
        List.of("30天质保+"),
        yuan(29_900),
        nothing,
        nothing,
        nothing,
        FILED.minus(Duration.ofDays(13)),
        null,
        null,
        FILED.minus(Duration.ofDays(4)));
  }

  private static Terms terms() {
    ClockTerms review =
        new ClockTerms(
            ClaimClock.INSURER_REVIEW,
            Duration.ofHours(24),
            List.of(),
            null,
            null,
            null,
            null,
            List.of("T-19"));
    return new Terms(
        Programme.TMALL_30_DAY,
        LocalDate.of(2022, 1, 1),
        "Asia/Shanghai",
        "CNY",
        WorkingCalendar.CN,
        new Scope(
            List.of("SMALL_APPLIANCE"),
            List.of("30天质保+"),
            List.of(RefundReason.QUALITY),
            List.of(RequestKind.RETURN_AND_REFUND),
            Duration.ofDays(30)),
        ReviewTimeout.ESCALATE_ONLY,
        new DecisionRules(List.of("T-18"), List.of("T-19"), List.of("T-21"), List.of("T-26")),
        List.of(review),
        new AmountTerms(yuan(1_000), yuan(10), 3),
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        null);
  }
}
