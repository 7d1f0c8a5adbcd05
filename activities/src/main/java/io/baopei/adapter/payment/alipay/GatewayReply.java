package io.baopei.adapter.payment.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the gateway says, once its signature holds; any of it may be missing. */
record GatewayReply(
    @Nullable String code,
    @JsonProperty("sub_code") @Nullable String subCode,
    @JsonProperty("sub_msg") @Nullable String subMsg,
    @JsonProperty("out_biz_no") @Nullable String outBizNo,
    @JsonProperty("order_id") @Nullable String orderId,
    @JsonProperty("trans_amount") @Nullable String transAmount,
    @Nullable String status,
    @JsonProperty("trans_date") @Nullable String transDate,
    @JsonProperty("pay_date") @Nullable String payDate,
    @JsonProperty("error_code") @Nullable String errorCode,
    @JsonProperty("fail_reason") @Nullable String failReason,
    @JsonProperty("bill_download_url") @Nullable String billDownloadUrl) {

  /** A reply that says nothing. */
  static final GatewayReply EMPTY =
      new GatewayReply(null, null, null, null, null, null, null, null, null, null, null, null);

  /** Leaves out an address that is a pass for half a minute. */
  @Override
  public String toString() {
    return "GatewayReply[" + code + " " + subCode + "]";
  }
}
