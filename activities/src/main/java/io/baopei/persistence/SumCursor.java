package io.baopei.persistence;

import io.baopei.port.record.ClaimQuery.BadCursor;
import java.nio.charset.StandardCharsets;

/**
 * Where a page of sums ended.
 *
 * @param holder the party's id, empty of buyers
 */
record SumCursor(String party, String holder, String purpose, String unit) {

  private static final ListOrder ORDER = ListOrder.BY_ACCOUNT;

  /** No text of the database has it. */
  private static final String NUL = "\0";

  String text() {
    String fields = String.join(NUL, party, holder, purpose, unit);
    return CursorText.of(ORDER, fields.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads it.
   *
   * @throws BadCursor when it is none
   */
  static SumCursor read(String text) {
    String[] fields =
        StandardCharsets.UTF_8.decode(CursorText.read(text, ORDER)).toString().split(NUL, -1);
    if (fields.length != 4) {
      throw new BadCursor();
    }
    return new SumCursor(fields[0], fields[1], fields[2], fields[3]);
  }
}
