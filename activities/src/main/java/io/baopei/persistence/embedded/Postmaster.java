package io.baopei.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server process, as the file {@code postmaster.pid} in its data directory names it. */
record Postmaster(long pid, int port) {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final int PORT_LINE = 3;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** The process that the file names; empty when there is no file, or none that can be read. */
  static Optional<Postmaster> of(Path data) throws IOException {
    if (!Files.exists(file(data))) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file(data));
    try {
      return lines.size() <= PORT_LINE
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.getFirst().strip()),
                  Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  /** Whether it lives and is a server: after a crash its number may be somebody else's. */
  boolean runs() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().map(Postmaster::isServer).orElse(true))
        .isPresent();
  }

  /** Stops it the fast way, which ends connections and writes everything down, and waits. */
  void stop() {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent() && process.get().isAlive()) {
      interrupt();
      awaitEnd(process.get());
    }
  }

  private static boolean isServer(String command) {
    return command.contains("postgres");
  }

  /** The JVM itself sends no SIGINT, and a server takes SIGTERM as a wish to wait for clients. */
  private void interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    } catch (IOException failed) {
      throw new IllegalStateException("cannot stop PostgreSQL, process " + pid, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException failed) {
      throw new IllegalStateException("PostgreSQL, process " + pid + ", does not stop", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
