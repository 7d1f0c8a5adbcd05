package io.baopei.worker.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stops payouts, or lets them go again.
 *
 * @param payerId the insurer (or platform) whose payouts are meant; absent: everybody's
 * @param stop true stops them, false lifts the stop
 */
record PayoutStopBody(
    @Nullable @Pattern(regexp = Texts.ID) String payerId,
    @NotNull Boolean stop,
    @Nullable @Valid ReasonBody reason) {}
