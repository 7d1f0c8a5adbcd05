package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.AssessBuyer;
import io.baopei.contract.activity.BuyerRisk;
import io.baopei.contract.activity.CheckEvidenceOrder;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.activity.EvidenceOrderState;
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
import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsActivities;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsIssued;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Leads every activity to the outside of its claim. */
final class Outsides
    implements ClaimSteps, RecourseSteps, PlatformActivities, PayoutActivities, PointsActivities {

  private final Map<String, Outside> byClaim = new ConcurrentHashMap<>();

  Outside open(String claimId) {
    Outside outside = new Outside();
    byClaim.put(claimId, outside);
    return outside;
  }

  private Outside of(String claimId) {
    return Objects.requireNonNull(byClaim.get(claimId), claimId);
  }

  @Override
  public StepTaken take(ClaimStep step) {
    return of(step.claimId()).take(step);
  }

  @Override
  public void agreeToReturn(AgreeToReturn agreement) {
    of(agreement.claimId()).agreeToReturn(agreement);
  }

  @Override
  public RefundMade refundBuyer(RefundBuyer refund) {
    return of(refund.claimId()).refundBuyer(refund);
  }

  @Override
  public BuyerRisk assessBuyer(AssessBuyer assess) {
    return of(assess.claimId()).assessBuyer(assess);
  }

  @Override
  public PaidOut payOut(PayOut payOut) {
    return of(payOut.claimId()).payOut(payOut);
  }

  @Override
  public Screening screenClaim(ScreenClaim claim) {
    return of(claim.claimId()).screenClaim(claim);
  }

  @Override
  public EvidenceOrderState checkEvidenceOrder(CheckEvidenceOrder question) {
    return of(question.claimId()).checkEvidenceOrder(question);
  }

  @Override
  public SetOffMade setOff(SetOff order) {
    return of(order.claimId()).setOff(order);
  }

  @Override
  public PointsIssued issuePoints(IssuePoints order) {
    return of(order.claimId()).issuePoints(order);
  }

  @Override
  public void tellDelay(PointsDelay delay) {
    of(delay.order().claimId()).tellDelay(delay);
  }

  @Override
  public void takeRecourseStep(RecourseStep step) {
    of(step.recourseId()).takeRecourseStep(step);
  }
}
