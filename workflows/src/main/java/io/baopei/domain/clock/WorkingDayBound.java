package io.baopei.domain.clock;

import java.time.Instant;

/**
 * A deadline stated in working days, to be resolved where the calendar is.
 *
 * @param start the instant whose local day is day 0
 * @param workingDays how many working days after it
 * @param zone the IANA zone whose days count
 */
public record WorkingDayBound(
    ClaimClock clock, Instant start, int workingDays, WorkingCalendar calendar, String zone) {}
