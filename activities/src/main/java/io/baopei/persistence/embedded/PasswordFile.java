package io.baopei.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The server's password: made once, readable by its owner alone. */
final class PasswordFile {

  private static final int BYTES = 24;

  private PasswordFile() {}

  static String of(Path directory) throws IOException {
    Path file = directory.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      write(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** Whole or not at all: a password that was cut off in writing would lock us out. */
  private static void write(Path file, String password) throws IOException {
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "password",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, password);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
