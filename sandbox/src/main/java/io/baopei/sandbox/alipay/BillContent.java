package io.baopei.sandbox.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The business content of a question for a statement.
 *
 * @param billDate {@code 2026-03-05}
 */
record BillContent(
    @JsonProperty("bill_type") String billType, @JsonProperty("bill_date") String billDate) {

  BillContent {
    if (billType == null || billDate == null) {
      throw new IllegalArgumentException("INVALID_PARAMETER");
    }
  }
}
