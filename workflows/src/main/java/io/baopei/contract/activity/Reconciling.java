package io.baopei.contract.activity;

import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Holds our payments against the counterparties' statements. */
@ActivityInterface
public interface Reconciling {

  /**
   * Compares the day and puts the result on record, in place of an earlier one. Idempotent.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code COUNTERPARTY_UNAVAILABLE} or {@code
   *     RECORDS_UNAVAILABLE}: to be retried; {@code COUNTERPARTY_REFUSED}: for people
   */
  @ActivityMethod(name = "Reconcile")
  ReconciledDay reconcile(ReconcileDay order);
}
