package io.baopei.worker.api;

import io.baopei.worker.api.problem.Faults;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sum.
 *
 * @param currency its ISO 4217 code
 * @param amountMinor in minor units (fen, cents)
 */
@Schema(name = "Money", example = "{\"currency\":\"CNY\",\"amountMinor\":29900}")
record MoneyBody(
    @NotNull @Pattern(regexp = Texts.CURRENCY) String currency,
    @NotNull @Min(0) @Max(MoneyBody.MAX) Long amountMinor) {

  static final long MAX = 1_000_000_000_000_000L;

  /** The sum; to be called on what was checked. */
  Money money() {
    return Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
  }

  /** Notes a currency that does not exist, or is not the expected one; a null sum is fine. */
  static void checkCurrency(Faults faults, String field, @Nullable MoneyBody sum, String expected) {
    if (sum != null && sum.currency() != null && !sum.currency().equals(expected)) {
      faults.currency(field, expected);
    }
  }

  /** Notes a sum that is not above zero, or in no currency; a null sum is fine. */
  static void checkPositive(Faults faults, String field, @Nullable MoneyBody sum) {
    if (sum == null) {
      return;
    }
    if (sum.amountMinor() != null && sum.amountMinor() == 0) {
      faults.invalid(field + "/amountMinor", "must be above zero");
    }
    if (sum.currency() != null && !isKnown(sum.currency())) {
      faults.invalid(field + "/currency", "must be a currency of ISO 4217");
    }
  }

  /** Notes a currency that does not exist. */
  static void checkKnown(Faults faults, String field, String currency) {
    if (!isKnown(currency)) {
      faults.invalid(field, "must be a currency of ISO 4217");
    }
  }

  private static boolean isKnown(String currency) {
    return CurrencyUnit.registeredCurrencies().stream()
        .anyMatch(known -> known.getCode().equals(currency));
  }
}
