package io.baopei.persistence;

import io.baopei.port.record.Page;
import java.util.List;
import java.util.function.Function;

/** Cuts what was read, one row more than asked for, into a page and where the next one begins. */
final class Pages {

  private Pages() {}

  static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorAfter) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> page = rows.subList(0, limit);
    return new Page<>(page, cursorAfter.apply(page.getLast()));
  }
}
