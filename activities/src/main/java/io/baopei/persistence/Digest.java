package io.baopei.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether two steps put the same on record. */
final class Digest {

  private Digest() {}

  /** Of those columns, in that order. */
  static byte[] of(Map<String, @Nullable Object> columns, String... names) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String name : names) {
        sha256.update(String.valueOf(columns.get(name)).getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
      }
      return sha256.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
