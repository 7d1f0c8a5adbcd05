package io.baopei.persistence;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.ClaimQuery.BadCursor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a page ended. The text is opaque and fits into a URL; its checksum tells a cursor that was
 * cut off or made up, and its order one that was given out by another list.
 *
 * @param at what the list is sorted by, in microseconds as the database has it
 */
record Cursor(ListOrder order, Instant at, String claimId) {

  private static final int FIXED = Byte.BYTES + Long.BYTES;

  String text() {
    byte[] id = claimId.getBytes(StandardCharsets.US_ASCII);
    byte[] body =
        ByteBuffer.allocate(FIXED + id.length)
            .put(order.code())
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
            .put(id)
            .array();
    byte[] whole =
        ByteBuffer.allocate(body.length + Integer.BYTES).put(body).putInt(checksum(body)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * Reads a cursor of a list in that order.
   *
   * @throws BadCursor when it is none
   */
  static Cursor read(String text, ListOrder order) {
    byte[] whole = decode(text);
    if (whole.length <= FIXED + Integer.BYTES) {
      throw new BadCursor();
    }
    byte[] body = Arrays.copyOf(whole, whole.length - Integer.BYTES);
    ByteBuffer fields = ByteBuffer.wrap(body);
    boolean isOfOrder = fields.get() == order.code();
    Instant at = Instant.EPOCH.plus(fields.getLong(), ChronoUnit.MICROS);
    String id = StandardCharsets.US_ASCII.decode(fields).toString();
    boolean isWhole = ByteBuffer.wrap(whole).getInt(body.length) == checksum(body);
    if (!isOfOrder || !isWhole || !ClaimId.isValid(id)) {
      throw new BadCursor();
    }
    return new Cursor(order, at, id);
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new BadCursor();
    }
  }

  private static int checksum(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return (int) crc.getValue();
  }
}
