package io.baopei.adapter.payment.alipay;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/** Alipay's signature: SHA256withRSA, written as Base64. */
final class Rsa2 {

  private static final String ALGORITHM = "SHA256withRSA";

  private Rsa2() {}

  static String sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(content);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException unfit) {
      throw new IllegalStateException("our key cannot sign", unfit);
    }
  }

  /** Whether {@code sign} is one of the keys' over exactly these bytes. */
  static boolean verifiesAny(List<PublicKey> keys, byte[] content, String sign) {
    return keys.stream().anyMatch(key -> verifies(key, content, sign));
  }

  /** Whether {@code sign} is the key's over exactly these bytes; anything unreadable is not. */
  static boolean verifies(PublicKey key, byte[] content, String sign) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(Base64.getDecoder().decode(sign));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
