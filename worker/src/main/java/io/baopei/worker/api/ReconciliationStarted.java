package io.baopei.worker.api;

import java.time.LocalDate;

/**
 * A reconciliation runs.
 *
 * @param workflowId where its run can be followed
 * @param done whether it came to its end; else it goes on, mostly for want of a statement
 */
record ReconciliationStarted(LocalDate day, String workflowId, boolean done) {}
