package io.baopei.sandbox.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The processes of an instance, by the numbers that the launcher and PostgreSQL keep of them. */
final class Processes {

  private final Path home;

  Processes(Path home) {
    this.home = home;
  }

  /** Kills one of the launcher's processes; false: it does not run. */
  boolean kill(String name) {
    return number(home.resolve("run").resolve(name + ".pid"))
        .flatMap(ProcessHandle::of)
        .filter(this::isOurs)
        .map(ProcessHandle::destroyForcibly)
        .orElse(false);
  }

  /** Cuts every client's connection to the database, and answers how many there were. */
  int cutConnections() {
    long server = postmaster().orElse(-1L);
    List<Long> backends =
        output("ps", "-A", "-o", "ppid=,pid=,args=")
            .lines()
            .map(line -> line.strip().split("\\s+", 3))
            .filter(parts -> parts.length == 3 && parts[0].equals(Long.toString(server)))
            .filter(parts -> parts[2].startsWith("postgres: baopei "))
            .map(parts -> Long.parseLong(parts[1]))
            .toList();
    return (int)
        backends.stream()
            .map(ProcessHandle::of)
            .flatMap(Optional::stream)
            .filter(ProcessHandle::destroy)
            .count();
  }

  /** Stops the database at once, as if the machine went down; false: it does not run. */
  boolean crashDatabase() {
    Optional<ProcessHandle> server = postmaster().flatMap(ProcessHandle::of).filter(this::isOurs);
    server.ifPresent(process -> output("kill", "-QUIT", Long.toString(process.pid())));
    return server.isPresent();
  }

  private Optional<Long> postmaster() {
    return number(home.resolve("postgres").resolve("data").resolve("postmaster.pid"));
  }

  /** Process numbers are used again: one is ours only if its command names this home. */
  private boolean isOurs(ProcessHandle process) {
    String arguments = output("ps", "-p", Long.toString(process.pid()), "-o", "args=");
    return arguments.contains(home.toString());
  }

  private static Optional<Long> number(Path file) {
    try {
      return Files.readString(file).lines().findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
