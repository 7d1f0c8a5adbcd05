package io.baopei.contract.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a day.
 *
 * @param matched payments that both sides have alike
 * @param differences what somebody must look into
 * @param openDays earlier days that have open differences or were never reconciled, to be
 *     reconciled again
 */
public record ReconciledDay(LocalDate day, int matched, int differences, List<LocalDate> openDays) {

  public ReconciledDay {
    openDays = List.copyOf(openDays);
  }
}
