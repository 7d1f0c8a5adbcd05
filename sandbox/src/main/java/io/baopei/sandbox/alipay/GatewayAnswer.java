package io.baopei.sandbox.alipay;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the gateway says, before it is signed.
 *
 * @param content the response object's fields in order
 */
record GatewayAnswer(Map<String, String> content) {

  static GatewayAnswer success(Map<String, String> fields) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("code", "10000");
    content.put("msg", "Success");
    content.putAll(fields);
    return new GatewayAnswer(content);
  }

  /** A business failure: an answer, unless the sub code is {@code SYSTEM_ERROR}. */
  static GatewayAnswer failed(String subCode) {
    return refused("40004", "Business Failed", subCode);
  }

  /** A request that never got as far as the business. */
  static GatewayAnswer invalid(String subCode) {
    return refused("40002", "Invalid Arguments", subCode);
  }

  static GatewayAnswer missing(String subCode) {
    return refused("40001", "Missing Required Arguments", subCode);
  }

  static GatewayAnswer unavailable() {
    return refused("20000", "Service Currently Unavailable", "isp.unknow-error");
  }

  private static GatewayAnswer refused(String code, String message, String subCode) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("code", code);
    content.put("msg", message);
    content.put("sub_code", subCode);
    content.put("sub_msg", subCode);
    return new GatewayAnswer(content);
  }
}
