package io.baopei.sandbox.book;

import java.util.List;

/**
 * An order to move money.
 *
 * @param amountMinor in the currency's minor unit
 * @param content everything else that makes two orders under one key the same order
 */
public record MoneyOrder(
    MoneyKey key, String payee, String currency, long amountMinor, List<String> content) {

  String fingerprint() {
    return Fingerprint.of(List.of(payee, currency, Long.toString(amountMinor)), content);
  }
}
