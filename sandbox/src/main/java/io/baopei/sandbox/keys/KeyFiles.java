package io.baopei.sandbox.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that only their owner may read and that are never seen half written. */
final class KeyFiles {

  private KeyFiles() {}

  static void write(Path file, String text) throws IOException {
    Path unfinished = Files.createTempFile(directory(file), ".", ".tmp", ownerOnly(file));
    Files.write(unfinished, text.getBytes(StandardCharsets.US_ASCII));
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Path directory(Path file) {
    return file.toAbsolutePath().resolveSibling(".").normalize();
  }
}
