package io.baopei.sandbox.alipay;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form on its way to Baopei.
 *
 * @param form signed parameters
 */
record Notification(URI to, String outBizNo, Map<String, String> form) {

  /** The same with a signature that fits nothing. */
  Notification forged() {
    Map<String, String> forged = new TreeMap<>(form);
    forged.put("sign", "AAAA");
    return new Notification(to, outBizNo, forged);
  }
}
