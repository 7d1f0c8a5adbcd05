package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.PrivateKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Form parameters and what of them is signed. */
final class SignedForm {

  private SignedForm() {}

  /**
   * Every parameter that is not empty and not left out, sorted by name, joined {@code k=v&k=v}
   * without URL encoding.
   */
  static byte[] contentToSign(Map<String, String> parameters, Set<String> leftOut) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(each -> !leftOut.contains(each.getKey()) && !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&"))
            .getBytes(UTF_8);
  }

  /** The body of a signed request. */
  static byte[] signed(Map<String, String> parameters, PrivateKey key) {
    Map<String, String> form = new TreeMap<>(parameters);
    form.put("sign", Rsa2.sign(key, contentToSign(parameters, Set.of("sign"))));
    return form.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(UTF_8);
  }
}
