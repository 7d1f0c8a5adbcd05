package io.baopei.worker.engine;

import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseView;
import java.util.Optional;

/** The recourses' workflows, as the API needs them. */
public interface RecourseEngine {

  /**
   * Asks something of the recourse and waits for the answer. Idempotent by {@code updateId}.
   *
   * @throws ActionRefused when the recourse says no
   * @throws WorkflowGone when no workflow of that recourse runs
   * @throws EngineUnavailable when there was no answer in time
   */
  RecourseView act(String recourseId, RecourseCommand command, String updateId);

  /**
   * The answer that the recourse gave to that update, though it may be over by now; empty when it
   * never carried it out.
   *
   * @throws EngineUnavailable when there was no answer in time
   */
  Optional<RecourseView> answerOf(String recourseId, String updateId);

  /**
   * Whether the recourse's workflow runs, as of a claim's.
   *
   * @throws EngineUnavailable when there was no answer in time
   */
  boolean isRunning(String id);
}
