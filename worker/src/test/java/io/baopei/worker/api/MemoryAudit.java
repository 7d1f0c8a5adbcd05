package io.baopei.worker.api;

import io.baopei.port.record.AuditTrail;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people said, in memory; a cursor is the number of words before it. */
final class MemoryAudit implements AuditTrail {

  private List<Word> words = List.of();

  /** The newest first. */
  void says(Word... said) {
    words = List.of(said);
  }

  @Override
  public Page<Word> list(int limit, @Nullable String cursor) {
    int from = cursor == null ? 0 : read(cursor);
    int to = Math.min(words.size(), from + limit);
    return new Page<>(words.subList(from, to), to < words.size() ? "W" + to : null);
  }

  private int read(String cursor) {
    if (!cursor.matches("W[0-9]") || Integer.parseInt(cursor.substring(1)) > words.size()) {
      throw new BadCursor();
    }
    return Integer.parseInt(cursor.substring(1));
  }
}
