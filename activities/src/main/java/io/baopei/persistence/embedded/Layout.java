package io.baopei.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * What lies where below the database's directory.
 *
 * @param root the directory itself
 * @param program where the server's program is unpacked
 */
record Layout(Path root, Path program) {

  static Layout of(Path directory, Path program) throws IOException {
    return new Layout(Files.createDirectories(directory).toRealPath(), program);
  }

  Path data() {
    return root.resolve("data");
  }

  /** What the server says until it writes its own log, which is below {@code log}. */
  Path startLog() {
    return root.resolve("server.log");
  }

  /** Whether a first start was cut off: nothing of ours can be in such data. */
  boolean isUnfinished() {
    return Files.exists(unfinished());
  }

  /** Clears away what a first start that was cut off left behind, and notes when one begins. */
  void prepareStart() throws IOException {
    if (isUnfinished()) {
      FileSystemUtils.deleteRecursively(data());
    }
    if (!Files.exists(data()) && !isUnfinished()) {
      Files.createFile(unfinished());
    }
  }

  void finished() throws IOException {
    Files.deleteIfExists(unfinished());
  }

  private Path unfinished() {
    return root.resolve("unfinished");
  }
}
