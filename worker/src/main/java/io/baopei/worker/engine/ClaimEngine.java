package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.ResolvedBound;
import java.util.Optional;

/** The claims' workflows, as the API needs them. */
public interface ClaimEngine {

  /**
   * Starts the claim's workflow, once: started again it does nothing.
   *
   * @throws EngineUnavailable when it is not known to run
   */
  void start(ClaimInput input, ClaimView view);

  /**
   * Asks something of the claim and waits for the answer. Idempotent by {@code updateId}.
   *
   * @throws ActionRefused when the claim says no
   * @throws WorkflowGone when no workflow of that claim runs
   * @throws EngineUnavailable when there was no answer in time
   */
  ClaimView act(ClaimId claimId, Command command, String updateId);

  /**
   * The answer that the claim gave to that update, though it may be over by now; empty when it
   * never carried it out.
   *
   * @throws EngineUnavailable when there was no answer in time
   */
  Optional<ClaimView> answerOf(ClaimId claimId, String updateId);

  /**
   * Reports a fact to the claim; accepted while no worker runs.
   *
   * @throws WorkflowGone when no workflow of that claim runs
   * @throws EngineUnavailable when the engine did not take it
   */
  void report(ClaimId claimId, FactSignal fact);

  /**
   * Tells the claim what the calendar knows now of a deadline that was provisional (OQ-32). A
   * second time does no harm.
   *
   * @throws WorkflowGone when no workflow of that claim runs
   * @throws EngineUnavailable when the engine did not take it
   */
  void resolveDeadline(ClaimId claimId, ResolvedBound bound);

  /**
   * Whether the claim's workflow runs: of a claim that is closed on record, the engine may not have
   * heard of its end yet.
   *
   * @throws EngineUnavailable when there was no answer in time
   */
  boolean isRunning(ClaimId id);
}
