package io.baopei.persistence;

import io.baopei.port.record.ClaimQuery.BadCursor;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a page of words ended: of those of one instant, those of a lower source are left, and of
 * the same source those of a lower number.
 *
 * @param at in microseconds as the database has it
 */
record WordCursor(Instant at, int source, long number) {

  private static final ListOrder ORDER = ListOrder.SAID_LAST_FIRST;
  private static final int SIZE = Long.BYTES + Integer.BYTES + Long.BYTES;

  String text() {
    return CursorText.of(
        ORDER,
        ByteBuffer.allocate(SIZE)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
            .putInt(source)
            .putLong(number)
            .array());
  }

  /**
   * Reads it.
   *
   * @throws BadCursor when it is none
   */
  static WordCursor read(String text) {
    ByteBuffer fields = CursorText.read(text, ORDER);
    if (fields.remaining() != SIZE) {
      throw new BadCursor();
    }
    Instant at = Instant.EPOCH.plus(fields.getLong(), ChronoUnit.MICROS);
    return new WordCursor(at, fields.getInt(), fields.getLong());
  }
}
