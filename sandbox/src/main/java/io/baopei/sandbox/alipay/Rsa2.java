package io.baopei.sandbox.alipay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Alipay's RSA2: SHA256withRSA over UTF-8 text, in Base64. */
final class Rsa2 {

  private static final String ALGORITHM = "SHA256withRSA";

  private Rsa2() {}

  static String sign(PrivateKey key, String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  /** Whether the signature fits; one that cannot even be read does not. */
  static boolean verifies(PublicKey key, String text, String sign) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(sign));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
