package io.baopei.sandbox.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The books' file: one JSON object a line, only ever appended to. Not safe for threads. */
final class Journal implements AutoCloseable {

  private final JsonMapper json = JsonMapper.shared();
  private final FileChannel channel;

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens the file for this process alone. */
  @SuppressWarnings("MustBeClosedChecker") // Closed with the journal.
  static Journal open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(".").normalize());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      claim(file, channel);
      return new Journal(channel);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Reads what was written, and drops a last line that a killed process left half done. Through the
   * channel: closing any other handle on the file would give up this process's lock (POSIX).
   */
  List<Entry> read() {
    try {
      byte[] bytes = Channels.newInputStream(channel.position(0)).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length).position(channel.size());
      return whole.lines().map(line -> json.readValue(line, Entry.class)).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Appends one line. It outlives the process but is not forced to the disk: a sandbox promises
   * nothing about power cuts.
   */
  void append(Entry entry) {
    byte[] line = (json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void claim(Path file, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // Said below, like the lock of another process.
    }
    channel.close();
    throw new IllegalStateException(
        "another sandbox holds " + file + "; give this one its own --home");
  }
}
