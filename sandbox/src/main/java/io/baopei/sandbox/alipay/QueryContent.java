package io.baopei.sandbox.alipay;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The business content of a query. */
record QueryContent(
    @JsonProperty("out_biz_no") String outBizNo,
    @JsonProperty("product_code") String productCode,
    @JsonProperty("biz_scene") String bizScene) {

  QueryContent {
    if (outBizNo == null || productCode == null || bizScene == null) {
      throw new IllegalArgumentException("INVALID_PARAMETER");
    }
  }
}
