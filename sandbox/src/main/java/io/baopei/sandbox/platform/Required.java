package io.baopei.sandbox.platform;

import org.jspecify.annotations.Nullable;

/** Refuses request bodies that lack what they need; the caller gets a 400. */
final class Required {

  private Required() {}

  static void text(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
  }

  static void value(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
  }
}
