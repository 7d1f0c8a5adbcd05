package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflowIds;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.settlement.Leg;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Invariants.Finding;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Compares the records with the claims' workflows: an open claim has one that runs, and a closed
 * one ended as the records say. What differs is looked at again, since a claim may have moved on in
 * between; what the engine has forgotten (retention) is not compared.
 */
public final class TemporalEngineAgreement implements EngineAgreement {

  private static final Duration QUICK = Duration.ofSeconds(5);
  private static final int MOST = 1_000;
  private static final int SHOWN = 20;

  private final WorkflowClient client;
  private final Deadlines deadlines;
  private final ClaimRoll roll;

  public TemporalEngineAgreement(WorkflowClient client, Deadlines deadlines, ClaimRoll roll) {
    this.client = client;
    this.deadlines = deadlines;
    this.roll = roll;
  }

  @Override
  public List<Finding> compare() {
    return List.of(
        finding(
            "20-open-claims-have-a-workflow",
            "Every claim that is open on record (of the oldest " + MOST + ") has a live workflow.",
            roll.open(MOST),
            this::isAlive),
        finding(
            "21-closed-claims-ended-so",
            "Every closed claim (of the last " + MOST + ") ended in the engine as on record.",
            roll.lastClosed(MOST),
            this::endedSo));
  }

  private Finding finding(
      String name, String says, List<ClaimView> claims, Predicate<ClaimView> agrees) {
    List<String> differing =
        claims.stream()
            .filter(claim -> !agrees.test(claim))
            .map(ClaimView::claimId)
            .filter(claimId -> roll.find(claimId).filter(now -> !agrees.test(now)).isPresent())
            .toList();
    return new Finding(name, says, differing.stream().limit(SHOWN).toList(), differing.size());
  }

  /** It runs, or it has closed since; a claim that is closed by now is the other question's. */
  private boolean isAlive(ClaimView claim) {
    if (claim.outcome() != null) {
      return true;
    }
    try {
      return runs(claim);
    } catch (WorkflowGone gone) {
      return false;
    }
  }

  /** A claim's workflow may outlive its outcome: a proof of insurance is waited for. */
  private boolean endedSo(ClaimView claim) {
    try {
      return runs(claim) || sameEnd(claim, result(claim));
    } catch (WorkflowGone forgotten) {
      return true;
    }
  }

  private static boolean sameEnd(ClaimView onRecord, ClaimView inEngine) {
    return onRecord.outcome() == inEngine.outcome()
        && Objects.equals(paid(onRecord), paid(inEngine));
  }

  private static List<String> paid(ClaimView claim) {
    return claim.settlement() == null
        ? List.of()
        : claim.settlement().legs().stream().map(TemporalEngineAgreement::words).toList();
  }

  private static String words(Leg leg) {
    return leg.leg() + " " + leg.amount() + " " + leg.status();
  }

  private boolean runs(ClaimView claim) {
    return deadlines.within(
        QUICK,
        () ->
            workflow(claim).describe().getStatus()
                == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
  }

  private ClaimView result(ClaimView claim) {
    return deadlines.within(QUICK, () -> workflow(claim).getResult(ClaimView.class));
  }

  private WorkflowStub workflow(ClaimView claim) {
    return client.newUntypedWorkflowStub(ClaimWorkflowIds.forClaim(new ClaimId(claim.claimId())));
  }
}
