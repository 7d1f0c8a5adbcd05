package io.baopei.adapter.payment.alipay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSA keys from PEM files. A file that is no key stops the start, without being quoted. */
final class PemKeys {

  private PemKeys() {}

  static PrivateKey privateKey(Path file) {
    try {
      return rsa().generatePrivate(new PKCS8EncodedKeySpec(der(file)));
    } catch (GeneralSecurityException noKey) {
      throw new IllegalArgumentException(file + " holds no PKCS #8 RSA key", noKey);
    }
  }

  /** All keys of the file, one at least: while the other side changes its key, there are two. */
  static List<PublicKey> publicKeys(Path file) {
    List<PublicKey> keys = new ArrayList<>();
    try {
      for (byte[] der : ders(file, "PUBLIC KEY")) {
        keys.add(rsa().generatePublic(new X509EncodedKeySpec(der)));
      }
    } catch (GeneralSecurityException noKey) {
      throw new IllegalArgumentException(file + " holds no X.509 RSA key", noKey);
    }
    return List.copyOf(keys);
  }

  private static KeyFactory rsa() throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA");
  }

  /** Which of two private keys should sign nobody could say. */
  private static byte[] der(Path file) {
    List<byte[]> ders = ders(file, "PRIVATE KEY");
    if (ders.size() > 1) {
      throw new IllegalArgumentException(file + " holds more than one PRIVATE KEY");
    }
    return ders.getFirst();
  }

  private static List<byte[]> ders(Path file, String label) {
    Matcher found =
        Pattern.compile("-----BEGIN " + label + "-----([^-]*)-----END " + label + "-----")
            .matcher(read(file));
    List<byte[]> ders =
        found.results().map(each -> Base64.getMimeDecoder().decode(each.group(1))).toList();
    if (ders.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no " + label);
    }
    return ders;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
