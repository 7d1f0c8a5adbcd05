package io.baopei.persistence;

import io.baopei.port.record.ClaimQuery.BadCursor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a page ended, as text. It is opaque and fits into a URL; its checksum tells a cursor that
 * was cut off or made up, and its order one that was given out by another list.
 */
final class CursorText {

  private CursorText() {}

  static String of(ListOrder order, byte[] position) {
    byte[] body = ByteBuffer.allocate(1 + position.length).put(order.code()).put(position).array();
    byte[] whole =
        ByteBuffer.allocate(body.length + Integer.BYTES).put(body).putInt(checksum(body)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * The position that a cursor of a list in that order says.
   *
   * @throws BadCursor when it is none
   */
  static ByteBuffer read(String text, ListOrder order) {
    byte[] whole = decode(text);
    if (whole.length <= Integer.BYTES) {
      throw new BadCursor();
    }
    byte[] body = Arrays.copyOf(whole, whole.length - Integer.BYTES);
    boolean isWhole = ByteBuffer.wrap(whole).getInt(body.length) == checksum(body);
    ByteBuffer fields = ByteBuffer.wrap(body);
    if (!isWhole || fields.get() != order.code()) {
      throw new BadCursor();
    }
    return fields;
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
