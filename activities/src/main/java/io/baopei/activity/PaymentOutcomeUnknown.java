package io.baopei.activity;

import java.util.List;

/** Nobody has said yet what became of these payments; to be asked again later. */
final class PaymentOutcomeUnknown extends RuntimeException {

  private static final long serialVersionUID = 1;

  PaymentOutcomeUnknown(List<String> keys) {
    super("outcome unknown: " + String.join(", ", keys));
  }
}
