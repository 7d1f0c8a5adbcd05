package io.baopei.sandbox.book;

import java.nio.file.Path;

/** Tries to open books from a process of its own; the exit code says how that went. */
final class OtherProcess {

  static final int REFUSED = 3;

  private OtherProcess() {}

  public static void main(String[] files) {
    try (Journal opened = Journal.open(Path.of(files[0]))) {
      System.exit(opened.read().size());
    } catch (IllegalStateException held) {
      System.exit(REFUSED);
    }
  }
}
