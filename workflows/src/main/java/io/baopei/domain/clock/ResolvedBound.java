package io.baopei.domain.clock;

import java.time.Instant;

/** What the calendar answered to a {@link WorkingDayBound}. */
public record ResolvedBound(ClaimClock clock, Instant dueAt, boolean provisional) {}
