package io.baopei.sandbox.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baopei.sandbox.book.MoneyKey;
import io.baopei.sandbox.book.MoneyOrder;
import io.baopei.sandbox.book.MovementKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The business content of a transfer.
 *
 * @param amount in yuan, at most two decimals
 */
record TransferContent(
    @JsonProperty("out_biz_no") String outBizNo,
    @JsonProperty("trans_amount") String amount,
    @JsonProperty("product_code") String productCode,
    @JsonProperty("biz_scene") String bizScene,
    @JsonProperty("order_title") @Nullable String orderTitle,
    @JsonProperty("payee_info") Payee payee) {

  private static final Pattern YUAN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
  private static final int KEY_LENGTH_MAX = 64;

  TransferContent {
    require(outBizNo != null && !outBizNo.isBlank() && outBizNo.length() <= KEY_LENGTH_MAX);
    require(amount != null && YUAN.matcher(amount).matches());
    require("TRANS_ACCOUNT_NO_PWD".equals(productCode) && "DIRECT_TRANSFER".equals(bizScene));
    require(payee != null);
  }

  BigDecimal yuan() {
    return new BigDecimal(amount);
  }

  MoneyOrder order() {
    return new MoneyOrder(
        new MoneyKey(MovementKind.TRANSFER, outBizNo),
        payee.identity(),
        "CNY",
        yuan().movePointRight(2).longValueExact(),
        List.of(payee.identityType(), payee.name(), String.valueOf(orderTitle)));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("INVALID_PARAMETER");
    }
  }

  record Payee(String identity, @JsonProperty("identity_type") String identityType, String name) {

    private static final List<String> TYPES = List.of("ALIPAY_LOGON_ID", "ALIPAY_USER_ID");

    Payee {
      require(identity != null && !identity.isBlank() && TYPES.contains(identityType));
      // Alipay checks the name against the account; one that is not given, only for user ids.
      require(name != null || identityType.equals("ALIPAY_USER_ID"));
      name = name == null ? "" : name;
    }
  }
}
