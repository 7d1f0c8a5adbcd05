package io.baopei.worker.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL that the service runs: a process of its own, which outlives a killed service. */
final class Database {

  private Database() {}

  /** Ends one that is left over; its data are not needed any more. */
  static void stopLeftOver(Path home) {
    server(home).ifPresent(Database::stop);
  }

  /** What the server and its helpers that live have used of the processors. */
  static Duration processorTime(Path home) {
    return server(home).stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Optional<ProcessHandle> server(Path home) {
    Path file = home.resolve("postgres/data/postmaster.pid");
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .filter(process -> process.info().command().orElse("").contains("postgres"));
    } catch (IOException | NumberFormatException unreadable) {
      throw new IllegalStateException("cannot tell which server " + file + " names", unreadable);
    }
  }

  /** Ends the server with all its helpers, which it waits for. */
  private static void stop(ProcessHandle server) {
    List<ProcessHandle> helpers = server.children().toList();
    server.destroyForcibly();
    helpers.forEach(ProcessHandle::destroyForcibly);
  }
}
