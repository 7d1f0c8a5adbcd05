package io.baopei.sandbox.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two requests say the same, without keeping what they say. */
public final class Fingerprint {

  private Fingerprint() {}

  /** The digest of all parts in order; where one part ends and the next begins counts. */
  @SafeVarargs
  public static String of(List<String>... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (List<String> some : parts) {
        for (String part : some) {
          sha256.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
