package io.baopei.worker.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days are closed.
 *
 * @param closedUpTo the last one, with all before it; null: none is
 */
record ClosedDays(@Nullable LocalDate closedUpTo) {}
