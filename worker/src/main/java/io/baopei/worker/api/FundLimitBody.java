package io.baopei.worker.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far an insurer's claims fund may be drawn.
 *
 * @param currency of the fund that is meant
 * @param limit in that currency; absent: no limit
 */
record FundLimitBody(
    @NotNull @Pattern(regexp = Texts.CURRENCY) String currency,
    @Nullable @Valid MoneyBody limit,
    @Nullable @Valid ReasonBody reason) {}
