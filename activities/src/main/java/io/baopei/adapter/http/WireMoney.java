package io.baopei.adapter.http;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money on the wire, {@code {"currency":"CNY","amountMinor":29900}}.
 *
 * @param amountMinor in ISO 4217 minor units
 */
public record WireMoney(String currency, long amountMinor) {

  /** What points are counted in, which are no money. */
  public static final String POINTS = "POINTS";

  /** The same as money; empty when it is in no currency that there is. */
  public Optional<Money> money() {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(unit -> unit.getCode().equals(currency))
        .findFirst()
        .map(unit -> Money.ofMinor(unit, amountMinor));
  }

  /** That sum. */
  public static WireMoney of(Money money) {
    return new WireMoney(money.getCurrencyUnit().getCode(), money.getAmountMinorLong());
  }
}
