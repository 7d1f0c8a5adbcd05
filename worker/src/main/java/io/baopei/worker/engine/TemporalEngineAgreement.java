package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflowIds;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.Leg;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Invariants.Finding;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Compares the records with the claims' workflows: an open claim has one that runs, and a closed
 * one ended as the records say: neither was it terminated, nor does it run on, but where it waits
 * for the seller's proof of insurance. What differs is looked at again, since a claim may
 * have moved on in between; what the engine has forgotten (retention) is not compared.
 */
public final class TemporalEngineAgreement implements EngineAgreement {

  private static final Duration QUICK = Duration.ofSeconds(5);

  /** How long claims that have just closed are given, all together, to end in the engine too. */
  private static final Duration ENDING = Duration.ofSeconds(5);

  private static final int MOST = 1_000;
  private static final int SHOWN = 20;

  private final WorkflowClient client;
  private final Deadlines deadlines;
  private final ClaimRoll roll;
  private final RunningWithoutAClaim strangers;

  public TemporalEngineAgreement(WorkflowClient client, Deadlines deadlines, ClaimRoll roll) {
    this.client = client;
    this.deadlines = deadlines;
    this.roll = roll;
    this.strangers = new RunningWithoutAClaim(client, deadlines, roll);
  }

  @Override
  public List<Finding> compare() {
    return List.of(
        finding(
            "20-open-claims-have-a-workflow",
            "Every claim that is open on record (of the oldest " + MOST + ") has a live workflow.",
            differing(ids(roll.open(MOST), this::isAlive), this::isAlive)),
        finding(
            "21-closed-claims-ended-so",
            "Every closed claim (of the last " + MOST + ") ended in the engine as on record.",
            endedOtherwise()),
        strangers.find());
  }

  private List<String> endedOtherwise() {
    long now = System.nanoTime();
    List<String> suspects = ids(roll.lastClosed(MOST), claim -> endedSo(claim, now));
    long until = System.nanoTime() + ENDING.toNanos();
    return differing(suspects, claim -> endedSo(claim, until));
  }

  private static List<String> ids(List<ClaimView> claims, Predicate<ClaimView> agrees) {
    return claims.stream().filter(agrees.negate()).map(ClaimView::claimId).toList();
  }

  private List<String> differing(List<String> suspects, Predicate<ClaimView> agrees) {
    return suspects.stream()
        .filter(claimId -> roll.find(claimId).filter(agrees.negate()).isPresent())
        .toList();
  }

  private static Finding finding(String name, String says, List<String> differing) {
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

  /** A claim that is open again is the other question's. */
  private boolean endedSo(ClaimView claim, long until) {
    if (claim.outcome() == null) {
      return true;
    }
    try {
      return runs(claim)
          ? awaitsProof(claim)
              || lastResult(claim, until).filter(end -> sameEnd(claim, end)).isPresent()
          : sameEnd(claim, result(claim));
    } catch (WorkflowGone forgotten) {
      return true;
    } catch (WorkflowFailedException failedOrTerminated) {
      return false;
    }
  }

  /** A claim's workflow outlives its outcome as long as a proof of insurance may come. */
  private static boolean awaitsProof(ClaimView claim) {
    return claim.deadlines().stream()
        .anyMatch(deadline -> deadline.clock() == ClaimClock.INSURANCE_PROOF);
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
    return deadlines.within(QUICK, () -> Running.is(workflow(claim)));
  }

  private ClaimView result(ClaimView claim) {
    return deadlines.within(QUICK, () -> workflow(claim).getResult(ClaimView.class));
  }

  /** The result of one that runs, if it ends until then. */
  private Optional<ClaimView> lastResult(ClaimView claim, long until) {
    long left = until - System.nanoTime();
    return left <= 0
        ? Optional.empty()
        : deadlines.within(QUICK.plusNanos(left), () -> resultWithin(claim, left));
  }

  private Optional<ClaimView> resultWithin(ClaimView claim, long nanos) {
    try {
      return Optional.of(workflow(claim).getResult(nanos, TimeUnit.NANOSECONDS, ClaimView.class));
    } catch (TimeoutException runsStill) {
      return Optional.empty();
    }
  }

  private WorkflowStub workflow(ClaimView claim) {
    return client.newUntypedWorkflowStub(ClaimWorkflowIds.forClaim(new ClaimId(claim.claimId())));
  }
}
