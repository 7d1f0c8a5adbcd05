package io.baopei.contract.reconciliation;

import java.time.LocalDate;

/** Ids of reconciliations. */
public final class ReconciliationIds {

  /** The schedule, and the prefix of the workflows that it starts. */
  public static final String DAILY = "reconciliation/daily";

  private ReconciliationIds() {}

  /** The id of the workflow that somebody starts for that day. */
  public static String workflowOf(LocalDate day) {
    return "reconciliation/" + day;
  }
}
