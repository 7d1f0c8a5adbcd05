package io.baopei.sandbox.alipay;

import java.math.BigDecimal;
import java.util.Optional;

/** Which transfers Alipay declines: sums outside its limits, and accounts that ask for it. */
final class Refusals {

  private static final BigDecimal YUAN_MIN = new BigDecimal("0.10");
  private static final BigDecimal YUAN_MAX = new BigDecimal("100000000");

  private Refusals() {}

  static Optional<String> subCode(TransferContent transfer) {
    if (transfer.yuan().compareTo(YUAN_MIN) < 0) {
      return Optional.of("EXCEED_LIMIT_SM_MIN_AMOUNT");
    }
    if (transfer.yuan().compareTo(YUAN_MAX) > 0) {
      return Optional.of("EXCEED_LIMIT_SM_AMOUNT");
    }
    if (transfer.payee().identity().contains("declined")) {
      return Optional.of("PAYEE_NOT_EXIST");
    }
    return transfer.payee().identity().contains("poor")
        ? Optional.of("BALANCE_IS_NOT_ENOUGH")
        : Optional.empty();
  }
}
