package io.baopei.sandbox.platform;

/**
 * A sum as it travels.
 *
 * @param currency ISO 4217
 * @param amountMinor in the currency's minor unit, above zero
 */
record MoneyForm(String currency, long amountMinor) {

  MoneyForm {
    Required.text("currency", currency);
    if (amountMinor <= 0) {
      throw new IllegalArgumentException("amountMinor must be above zero");
    }
  }
}
