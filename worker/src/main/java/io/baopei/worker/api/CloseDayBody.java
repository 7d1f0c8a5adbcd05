package io.baopei.worker.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Closes the accounts.
 *
 * @param day the last day to close, of Shanghai; it must be over
 */
record CloseDayBody(@NotNull LocalDate day) {}
