package io.baopei.sandbox.alipay;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Forms signed the way of counterparties.md, section E, in both directions. */
final class SignedForm {

  private static final String SIGN = "sign";

  private SignedForm() {}

  /** Every non-empty parameter but {@code sign}, sorted by name, joined without URL encoding. */
  static String textToSign(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals(SIGN))
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
  }

  static boolean verifies(PublicKey key, Map<String, String> parameters) {
    return Rsa2.verifies(key, textToSign(parameters), parameters.getOrDefault(SIGN, ""));
  }

  static Map<String, String> sign(PrivateKey key, Map<String, String> parameters) {
    Map<String, String> signed = new TreeMap<>(parameters);
    signed.put(SIGN, Rsa2.sign(key, textToSign(parameters)));
    return signed;
  }
}
