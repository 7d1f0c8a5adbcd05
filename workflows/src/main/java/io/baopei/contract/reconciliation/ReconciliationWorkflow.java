package io.baopei.contract.reconciliation;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Reconciles one day, and again the days before it that have open differences. */
@WorkflowInterface
public interface ReconciliationWorkflow {

  /** The workflow type. */
  String TYPE = "Reconciliation";

  /** Runs until each day is reconciled, or a counterparty refuses its statement for good. */
  @WorkflowMethod(name = TYPE)
  ReconciledDay run(ReconcileDay order);
}
