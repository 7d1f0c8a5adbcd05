package io.baopei.worker.api;

import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lifts a block.
 *
 * @param liftsAt from when on the buyer's claims are like anybody's; absent: from now on
 */
record UnblockBody(@Nullable @Valid ReasonBody reason, @Nullable Instant liftsAt) {}
