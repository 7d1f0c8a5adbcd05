package io.baopei.sandbox.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** RSA keys as PEM text: PKCS#8 for private ones, SubjectPublicKeyInfo for public ones. */
final class Pem {

  private static final int BITS = 2048;
  private static final Pattern ARMOUR = Pattern.compile("-----[A-Z ]+-----|\\s");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  static String newPrivateKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    return armoured("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
  }

  static RSAPrivateCrtKey privateKey(String pem) throws GeneralSecurityException {
    PKCS8EncodedKeySpec form = new PKCS8EncodedKeySpec(bytes(pem));
    return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(form);
  }

  static RSAPublicKey publicKey(String pem) throws GeneralSecurityException {
    X509EncodedKeySpec form = new X509EncodedKeySpec(bytes(pem));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(form);
  }

  /** The public half, which an RSA private key carries with it. */
  static String publicHalf(String privatePem) throws GeneralSecurityException {
    RSAPrivateCrtKey key = privateKey(privatePem);
    RSAPublicKeySpec form = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    return armoured("PUBLIC KEY", KeyFactory.getInstance("RSA").generatePublic(form).getEncoded());
  }

  private static String armoured(String label, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, LINES.encodeToString(bytes), label);
  }

  private static byte[] bytes(String pem) {
    return Base64.getDecoder().decode(ARMOUR.matcher(pem).replaceAll(""));
  }
}
