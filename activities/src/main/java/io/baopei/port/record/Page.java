package io.baopei.port.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code nextCursor} is null on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
