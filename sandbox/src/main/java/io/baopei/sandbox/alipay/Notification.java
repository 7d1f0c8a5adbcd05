package io.baopei.sandbox.alipay;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form on its way to Baopei.
 *
 * @param form signed parameters
 */
record Notification(URI to, String outBizNo, Map<String, String> form) {

  /** The same with a signature that looks like one and fits nothing. */
  Notification forged() {
    byte[] signature = Base64.getDecoder().decode(form.getOrDefault("sign", ""));
    signature[signature.length - 1] ^= 1;
    Map<String, String> forged = new TreeMap<>(form);
    forged.put("sign", Base64.getEncoder().encodeToString(signature));
    return new Notification(to, outBizNo, forged);
  }
}
