package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.CheckEvidenceOrder;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.LegResult;
import io.baopei.contract.activity.PaidOut;
import io.baopei.contract.activity.PayOut;
import io.baopei.contract.activity.PayoutActivities;
import io.baopei.contract.activity.PlatformActivities;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.activity.RecourseSteps;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.activity.RefundMade;
import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.contract.activity.StepTaken;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsActivities;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsIssued;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.domain.money.Sums;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The outside, played: it does what it is asked, and notes it, unless a test says otherwise. */
final class Outside
    implements ClaimSteps, RecourseSteps, PlatformActivities, PayoutActivities, PointsActivities {

  final List<ClaimStep> steps = new CopyOnWriteArrayList<>();
  final List<AgreeToReturn> agreements = new CopyOnWriteArrayList<>();
  final List<RefundBuyer> refunds = new CopyOnWriteArrayList<>();
  final List<PayOut> payouts = new CopyOnWriteArrayList<>();

  final List<AssessBuyer> assessments = new CopyOnWriteArrayList<>();
  final List<RecourseStep> recourseSteps = new CopyOnWriteArrayList<>();
  final List<SetOff> setOffs = new CopyOnWriteArrayList<>();
  final List<IssuePoints> pointsOrders = new CopyOnWriteArrayList<>();
  final List<PointsDelay> pointsDelays = new CopyOnWriteArrayList<>();
  final List<ScreenClaim> screenings = new CopyOnWriteArrayList<>();
  final List<CheckEvidenceOrder> evidenceChecks = new CopyOnWriteArrayList<>();
  private volatile Screening screening = new Screening(true, List.of(), "CASE-1");
  private volatile EvidenceOrderState evidenceOrder = new EvidenceOrderState(true, "as filed");
  private volatile @Nullable Money merchantIsDue;
  private final Deque<RuntimeException> stepTroubles = new ArrayDeque<>();
  private final Deque<RuntimeException> screenTroubles = new ArrayDeque<>();
  private final Deque<RuntimeException> agreementTroubles = new ArrayDeque<>();
  private final Deque<RuntimeException> refundTroubles = new ArrayDeque<>();
  private final Deque<RuntimeException> payoutTroubles = new ArrayDeque<>();
  private final Map<String, LegResult> settled = new TreeMap<>();
  private final Deque<String> declines = new ArrayDeque<>();
  private final Deque<String> contradictions = new ArrayDeque<>();
  private volatile Duration payoutBound = Duration.ofDays(4);
  private volatile boolean pastTheHorizon;
  private volatile BuyerRisk.Level risk = BuyerRisk.Level.LOW;

  synchronized void stepFails(RuntimeException trouble) {
    stepTroubles.add(trouble);
  }

  synchronized void agreementFails(RuntimeException trouble) {
    agreementTroubles.add(trouble);
  }

  synchronized void screenFails(RuntimeException trouble) {
    screenTroubles.add(trouble);
  }

  synchronized void refundFails(RuntimeException trouble) {
    refundTroubles.add(trouble);
  }

  synchronized void payoutFails(RuntimeException trouble) {
    payoutTroubles.add(trouble);
  }

  /** Nothing fails any more. */
  synchronized void recovers() {
    stepTroubles.clear();
    screenTroubles.clear();
    agreementTroubles.clear();
    refundTroubles.clear();
    payoutTroubles.clear();
    declines.clear();
    contradictions.clear();
  }

  /** The calendar's answer: so long after the claim became payable. */
  void payoutIsDueAfter(Duration length) {
    payoutBound = length;
  }

  /** The calendar does not know all the days that it counts. */
  void calendarEnds() {
    pastTheHorizon = true;
  }

  /** The next payment of that leg is declined. */
  synchronized void declines(String leg) {
    declines.add(leg);
  }

  /** What is said of the next payment of that leg contradicts the record. */
  synchronized void contradicts(String leg) {
    contradictions.add(leg);
  }

  void buyerIs(BuyerRisk.Level level) {
    risk = level;
  }

  /** The screen's verdict from now on. */
  void screens(Screening verdict) {
    screening = verdict;
  }

  void evidenceOrderIs(EvidenceOrderState state) {
    evidenceOrder = state;
  }

  /** The merchant is due no more than that in all; before it is said, as much as one asks for. */
  void merchantIsDue(Money amount) {
    merchantIsDue = amount;
  }

  static ApplicationFailure refused(String code) {
    return ApplicationFailure.newNonRetryableFailure(
        "no", FailureType.COUNTERPARTY_REFUSED, code, "no");
  }

  /** The ledger does not let the money go. */
  static ApplicationFailure held(String guard) {
    return ApplicationFailure.newNonRetryableFailure(
        "held", FailureType.RESERVE_REFUSED, guard, "held");
  }

  static ApplicationFailure unknown() {
    return ApplicationFailure.newFailure("no answer", FailureType.PAYMENT_OUTCOME_UNKNOWN);
  }

  static ApplicationFailure unavailable() {
    return ApplicationFailure.newFailure("down", FailureType.COUNTERPARTY_UNAVAILABLE);
  }

  @Override
  public synchronized StepTaken take(ClaimStep step) {
    trouble(stepTroubles);
    if (step.agreement() != null) {
      agreeToReturn(step.agreement());
    }
    steps.add(step);
    return new StepTaken(step.bounds().stream().map(this::resolve).toList());
  }

  @Override
  public synchronized void agreeToReturn(AgreeToReturn agreement) {
    trouble(agreementTroubles);
    agreements.add(agreement);
  }

  @Override
  public synchronized RefundMade refundBuyer(RefundBuyer refund) {
    refunds.add(refund);
    trouble(refundTroubles);
    return new RefundMade("R-" + refunds.size(), now());
  }

  @Override
  public synchronized BuyerRisk assessBuyer(AssessBuyer assess) {
    assessments.add(assess);
    trouble(screenTroubles);
    return new BuyerRisk(risk);
  }

  @Override
  public synchronized Screening screenClaim(ScreenClaim claim) {
    screenings.add(claim);
    trouble(screenTroubles);
    return screening;
  }

  @Override
  public synchronized EvidenceOrderState checkEvidenceOrder(CheckEvidenceOrder question) {
    evidenceChecks.add(question);
    trouble(screenTroubles);
    return evidenceOrder;
  }

  @Override
  public synchronized SetOffMade setOff(SetOff order) {
    setOffs.add(order);
    trouble(refundTroubles);
    Money due = merchantIsDue;
    Money made = due == null ? order.amount() : Sums.least(order.amount(), due);
    if (due != null) {
      merchantIsDue = due.minus(made);
    }
    return new SetOffMade(made, made.isPositive() ? "OFF-" + setOffs.size() : null, now());
  }

  @Override
  public synchronized PointsIssued issuePoints(IssuePoints order) {
    pointsOrders.add(order);
    trouble(payoutTroubles);
    return new PointsIssued("PTS-" + pointsOrders.size(), now());
  }

  @Override
  public void tellDelay(PointsDelay delay) {
    pointsDelays.add(delay);
  }

  @Override
  public synchronized void takeRecourseStep(RecourseStep step) {
    recourseSteps.add(step);
  }

  @Override
  public synchronized PaidOut payOut(PayOut payOut) {
    payouts.add(payOut);
    trouble(payoutTroubles);
    StepTaken taken = payOut.step() == null ? new StepTaken(List.of()) : take(payOut.step());
    List<LegResult> results = new ArrayList<>();
    payOut.legs().forEach(leg -> results.add(result(leg)));
    return new PaidOut(results, taken.bounds());
  }

  /** A key that was settled once is answered so for ever. */
  private LegResult result(LegOrder leg) {
    if (leg.leg().name().equals(contradictions.peek())) {
      contradictions.remove();
      String why = "what is said of payment " + leg.key() + " contradicts the record";
      return new LegResult(leg.key(), false, now(), null, FailureType.PAYMENT_CONTRADICTION, why);
    }
    return settled.computeIfAbsent(leg.key(), any -> settle(leg));
  }

  private LegResult settle(LegOrder leg) {
    if (leg.leg().name().equals(declines.peek())) {
      declines.remove();
      return new LegResult(leg.key(), false, now(), null, "PAYEE_NOT_EXIST", "no such account");
    }
    return new LegResult(leg.key(), true, now(), "PAY-" + leg.key(), null, null);
  }

  private ResolvedBound resolve(WorkingDayBound bound) {
    return new ResolvedBound(bound.clock(), bound.start().plus(payoutBound), pastTheHorizon);
  }

  private static void trouble(Deque<RuntimeException> troubles) {
    @Nullable RuntimeException trouble = troubles.poll();
    if (trouble != null) {
      throw trouble;
    }
  }

  private static Instant now() {
    return Instant.ofEpochMilli(
        Objects.requireNonNull(Activity.getExecutionContext().getInfo())
            .getCurrentAttemptScheduledTimestamp());
  }
}
