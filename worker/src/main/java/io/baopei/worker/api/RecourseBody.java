package io.baopei.worker.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;
import io.baopei.worker.api.problem.Faults;

/** What somebody asks of a recourse. */
sealed interface RecourseBody
    permits RecoursePaymentBody, ObjectionBody, ObjectionDecisionBody, WaiverBody {

  /** Which row of the table of actions it is. */
  @JsonIgnore
  RecourseAction action();

  /** Notes what annotations cannot say. */
  default void check(Faults faults) {}

  /**
   * The message to the workflow; to be called on what was checked.
   *
   * @throws io.baopei.worker.api.problem.Refusal {@code REASON_REQUIRED}
   */
  RecourseCommand command(Actor actor);
}
