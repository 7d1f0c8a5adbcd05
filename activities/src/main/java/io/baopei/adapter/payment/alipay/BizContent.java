package io.baopei.adapter.payment.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baopei.port.payment.Transfer;
import io.baopei.port.record.PayeeAccount;
import java.util.regex.Pattern;

/** What the gateway's methods are given. The same transfer is always written the same. */
final class BizContent {

  private static final String PRODUCT = "TRANS_ACCOUNT_NO_PWD";
  private static final String SCENE = "DIRECT_TRANSFER";

  private BizContent() {}

  static Sending sending(Transfer transfer) {
    return new Sending(
        requireKey(transfer.key()),
        Yuan.of(transfer.amount()),
        PRODUCT,
        SCENE,
        PayeeInfo.of(transfer.account()));
  }

  static Asking asking(String key) {
    return new Asking(requireKey(key), PRODUCT, SCENE);
  }

  private static String requireKey(String key) {
    if (key.isBlank() || key.length() > 64) {
      throw new IllegalArgumentException("out_biz_no takes 1 to 64 characters");
    }
    return key;
  }

  record Sending(
      @JsonProperty("out_biz_no") String outBizNo,
      @JsonProperty("trans_amount") String transAmount,
      @JsonProperty("product_code") String productCode,
      @JsonProperty("biz_scene") String bizScene,
      @JsonProperty("payee_info") PayeeInfo payeeInfo) {}

  record Asking(
      @JsonProperty("out_biz_no") String outBizNo,
      @JsonProperty("product_code") String productCode,
      @JsonProperty("biz_scene") String bizScene) {}

  record PayeeInfo(
      String identity, @JsonProperty("identity_type") String identityType, String name) {

    /** Alipay's own user ids; everything else is what people log on with. */
    private static final Pattern USER_ID = Pattern.compile("2088\\d{12}");

    static PayeeInfo of(PayeeAccount account) {
      boolean isUserId = USER_ID.matcher(account.account()).matches();
      return new PayeeInfo(
          account.account(), isUserId ? "ALIPAY_USER_ID" : "ALIPAY_LOGON_ID", account.name());
    }

    /** Says nothing: a payee reaches no log. */
    @Override
    public String toString() {
      return "PayeeInfo";
    }
  }
}
