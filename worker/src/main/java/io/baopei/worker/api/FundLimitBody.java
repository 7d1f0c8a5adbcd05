package io.baopei.worker.api;

import io.baopei.port.record.ClaimsFunds.Owner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a claims fund may be drawn.
 *
 * @param party whose fund it is; absent: an insurer's
 * @param currency of the fund that is meant
 * @param limit in that currency; absent: no limit
 */
record FundLimitBody(
    @Nullable Owner party,
    @NotNull @Pattern(regexp = Texts.CURRENCY) String currency,
    @Nullable @Valid MoneyBody limit,
    @Nullable @Valid ReasonBody reason) {

  Owner owner() {
    return Objects.requireNonNullElse(party, Owner.INSURER);
  }
}
