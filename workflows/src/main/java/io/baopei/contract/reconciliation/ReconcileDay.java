package io.baopei.contract.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which day to reconcile.
 *
 * @param day a day of Shanghai; null: the one before the run was due
 */
public record ReconcileDay(@Nullable LocalDate day) {}
