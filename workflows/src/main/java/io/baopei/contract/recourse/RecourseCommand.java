package io.baopei.contract.recourse;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.recourse.RecourseAction;

/** Something that a person asks of a recourse, and that may be refused. */
public sealed interface RecourseCommand
    permits RecordPayment, RaiseObjection, DecideObjection, Waive {

  /** Who asks. */
  Actor actor();

  /** Which row of the table of actions it is. */
  RecourseAction action();
}
