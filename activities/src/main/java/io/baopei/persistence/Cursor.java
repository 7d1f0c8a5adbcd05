package io.baopei.persistence;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.ClaimQuery.BadCursor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a page of claims ended, or of what bears their ids.
 *
 * @param at what the list is sorted by, in microseconds as the database has it
 */
record Cursor(ListOrder order, Instant at, String claimId) {

  String text() {
    byte[] id = claimId.getBytes(StandardCharsets.US_ASCII);
    return CursorText.of(
        order,
        ByteBuffer.allocate(Long.BYTES + id.length)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
            .put(id)
            .array());
  }

  /**
   * Reads a cursor of a list in that order.
   *
   * @throws BadCursor when it is none
   */
  static Cursor read(String text, ListOrder order) {
    ByteBuffer fields = CursorText.read(text, order);
    if (fields.remaining() <= Long.BYTES) {
      throw new BadCursor();
    }
    Instant at = Instant.EPOCH.plus(fields.getLong(), ChronoUnit.MICROS);
    String id = StandardCharsets.US_ASCII.decode(fields).toString();
    if (!ClaimId.isValid(id)) {
      throw new BadCursor();
    }
    return new Cursor(order, at, id);
  }
}
