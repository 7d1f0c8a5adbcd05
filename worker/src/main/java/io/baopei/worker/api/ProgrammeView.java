package io.baopei.worker.api;

import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme at a glance, as of its terms in force today (before its first day: as of its first).
 *
 * @param versions the first days of its terms, the oldest first
 * @param inForce the version in force today, or null before the first
 * @param insurers who may write its policies; empty: anybody
 * @param payoutWorkingDays the bound of the payout, in working days of the calendar
 * @param recourse whether what was paid may be recovered from the merchant
 */
record ProgrammeView(
    Programme programme,
    String zone,
    String currency,
    WorkingCalendar calendar,
    List<LocalDate> versions,
    @Nullable LocalDate inForce,
    List<String> insurers,
    int payoutWorkingDays,
    boolean recourse) {

  /** All programmes. */
  record ProgrammeList(List<ProgrammeView> items) {}

  static ProgrammeView of(List<Terms> versions, @Nullable Terms inForce) {
    Terms terms = inForce == null ? versions.getFirst() : inForce;
    return new ProgrammeView(
        terms.programme(),
        terms.zone(),
        terms.currency(),
        terms.calendar(),
        versions.stream().map(Terms::effectiveFrom).toList(),
        inForce == null ? null : inForce.effectiveFrom(),
        terms.insurers(),
        terms.amounts().payoutWorkingDays(),
        terms.recourse() != null);
  }
}
