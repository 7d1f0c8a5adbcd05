package io.baopei.process;

import io.baopei.contract.activity.Reconciling;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciledDay;
import io.baopei.contract.reconciliation.ReconciliationWorkflow;
import io.baopei.domain.reconciliation.AccountingDay;
import io.temporal.common.SearchAttributeKey;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The reconciliation's workflow: the day itself, then what is still open of the days before. One of
 * those that fails does not keep the others from being reconciled; the run fails after them, so
 * that somebody sees it.
 */
public final class ReconciliationWorkflowImpl implements ReconciliationWorkflow {

  /** When a schedule's run was due, which is not when it came to run. */
  private static final SearchAttributeKey<OffsetDateTime> DUE =
      SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime");

  private final Reconciling reconciling = ActivityStubs.reconciling();

  @Override
  public ReconciledDay run(ReconcileDay order) {
    ReconciledDay done = reconciling.reconcile(new ReconcileDay(dayOf(order)));
    List<ActivityFailure> failures = new ArrayList<>();
    for (LocalDate day : done.openDays()) {
      again(day, failures);
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
    return done;
  }

  private void again(LocalDate day, List<ActivityFailure> failures) {
    try {
      reconciling.reconcile(new ReconcileDay(day));
    } catch (ActivityFailure failed) {
      if (failed.getCause() instanceof CanceledFailure) {
        throw failed;
      }
      failures.add(failed);
    }
  }

  private static LocalDate dayOf(ReconcileDay order) {
    return order.day() == null ? AccountingDay.of(due()).minusDays(1) : order.day();
  }

  private static Instant due() {
    OffsetDateTime due = Workflow.getTypedSearchAttributes().get(DUE);
    return due == null ? Bell.now() : due.toInstant();
  }
}
