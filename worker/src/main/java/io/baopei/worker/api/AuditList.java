package io.baopei.worker.api;

import io.baopei.port.record.AuditTrail.Word;
import io.baopei.port.record.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what was said; {@code nextCursor} is null on the last one. */
record AuditList(List<AuditItem> items, @Nullable String nextCursor) {

  static AuditList of(Page<Word> page) {
    return new AuditList(page.items().stream().map(AuditItem::of).toList(), page.nextCursor());
  }
}
