package io.baopei.domain.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** The name of one claim, {@code C-} and 20 characters of Crockford's alphabet. */
public record ClaimId(String value) {

  private static final Pattern FORM = Pattern.compile("C-[0-9A-Z]{1,40}");
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 20;

  public ClaimId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a claim id");
    }
  }

  /** Whether {@code text} has the form of a claim id. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The id of the claim with that natural key. The same key gives the same id, so that a filing
   * that is repeated after any failure finds the workflow that its first try may have started.
   */
  public static ClaimId ofNaturalKey(String platformId, String programme, String requestId) {
    byte[] digest = sha256(platformId + '\n' + programme + '\n' + requestId);
    StringBuilder id = new StringBuilder("C-");
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET[digest[i] & 31]);
    }
    return new ClaimId(id.toString());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
