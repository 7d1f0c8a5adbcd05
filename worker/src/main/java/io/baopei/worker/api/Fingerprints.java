package io.baopei.worker.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes two requests the same: method, path and body. */
final class Fingerprints {

  private Fingerprints() {}

  static String of(CachedBody request) throws IOException {
    String line = request.getMethod() + ' ' + request.getRequestURI() + '\n';
    MessageDigest digest = sha256();
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(request.bytes()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
