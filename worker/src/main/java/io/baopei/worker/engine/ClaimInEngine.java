package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.ClaimWorkflowIds;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.settlement.Leg;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether the engine has a claim as the records have it. */
final class ClaimInEngine {

  private static final Duration QUICK = Duration.ofSeconds(5);

  private final WorkflowClient client;
  private final Deadlines deadlines;

  ClaimInEngine(WorkflowClient client, Deadlines deadlines) {
    this.client = client;
    this.deadlines = deadlines;
  }

  /** What came of comparing one. */
  enum Compared {
    AGREES,
    DIFFERS,
    /** A closed one that the engine no longer has (retention): there is nothing to compare. */
    FORGOTTEN
  }

  /**
   * An open claim runs. A closed one ended as the records say: neither was it terminated, nor does
   * it run on, but where it waits for the seller's proof of insurance.
   *
   * @param until how long a closed one that runs is given to end, by {@link System#nanoTime}
   */
  Compared compare(ClaimView claim, long until) {
    try {
      boolean agrees = claim.outcome() == null ? runs(claim) : endedSo(claim, until);
      return agrees ? Compared.AGREES : Compared.DIFFERS;
    } catch (WorkflowGone gone) {
      return claim.outcome() == null ? Compared.DIFFERS : Compared.FORGOTTEN;
    } catch (WorkflowFailedException failedOrTerminated) {
      return Compared.DIFFERS;
    }
  }

  private boolean endedSo(ClaimView claim, long until) {
    return runs(claim)
        ? awaitsProof(claim)
            || lastResult(claim, until).filter(end -> sameEnd(claim, end)).isPresent()
        : sameEnd(claim, result(claim));
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
        : claim.settlement().legs().stream().map(ClaimInEngine::words).toList();
  }

  /** What the payee could tell of it. */
  private static String words(Leg leg) {
    return "%s %s to %s %s, %s"
        .formatted(leg.leg(), leg.amount(), leg.payee(), leg.status(), leg.reference());
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
