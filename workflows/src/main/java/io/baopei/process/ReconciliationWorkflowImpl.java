package io.baopei.process;

import io.baopei.contract.activity.Reconciling;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.contract.reconciliation.ReconciliationWorkflow;
import io.baopei.domain.reconciliation.AccountingDay;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The reconciliation's workflow: the day itself, then what is still open of the days before. */
public final class ReconciliationWorkflowImpl implements ReconciliationWorkflow {

  /** When a schedule's run was due, which is not when it came to run. */
  private static final SearchAttributeKey<OffsetDateTime> DUE =
      SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime");

  private final Reconciling reconciling = ActivityStubs.reconciling();

  @Override
  public ReconciledDay run(ReconcileDay order) {
    ReconciledDay done = reconciling.reconcile(new ReconcileDay(dayOf(order)));
    for (LocalDate day : done.openDays()) {
      reconciling.reconcile(new ReconcileDay(day));
    }
    return done;
  }

  private static LocalDate dayOf(ReconcileDay order) {
    return order.day() == null ? AccountingDay.of(due()).minusDays(1) : order.day();
  }

  private static Instant due() {
    OffsetDateTime due = Workflow.getTypedSearchAttributes().get(DUE);
    return due == null ? Bell.now() : due.toInstant();
  }
}
