package io.baopei.adapter.http;

import org.joda.money.Money;

/**
 * Money on the wire, {@code {"currency":"CNY","amountMinor":29900}}.
 *
 * @param amountMinor in ISO 4217 minor units
 */
public record WireMoney(String currency, long amountMinor) {

  /** That sum. */
  public static WireMoney of(Money money) {
    return new WireMoney(money.getCurrencyUnit().getCode(), money.getAmountMinorLong());
  }
}
