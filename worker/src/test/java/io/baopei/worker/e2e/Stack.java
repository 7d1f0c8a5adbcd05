package io.baopei.worker.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/**
 * The service with everything that it needs, as processes on free ports: Temporal with its data in
 * a file, the sandbox, and the service, which runs its PostgreSQL itself. Logs are kept below
 * {@code target/e2e}.
 */
final class Stack implements AutoCloseable {

  final Part temporal;
  final Part sandbox;
  final Part service;
  private final Launch launch;
  private final Http sandboxHttp;
  private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);

  private String role = "all";

  private Stack(Path folder) {
    this.launch = Launch.below(folder.resolve("home"));
    this.sandboxHttp = new Http(launch.sandboxPort());
    this.temporal = new Part(folder.resolve("temporal.log"));
    this.sandbox = new Part(folder.resolve("sandbox.log"));
    this.service = new Part(folder.resolve("service.log"));
  }

  static Stack start() {
    Stack stack = new Stack(newFolder());
    Runtime.getRuntime().addShutdownHook(new Thread(stack::killAll));
    stack.ensureRunning();
    return stack;
  }

  private static Path newFolder() {
    try {
      Path below = Files.createDirectories(Path.of("target", "e2e").toAbsolutePath());
      Path folder = Files.createTempDirectory(below, "run-");
      Files.createDirectory(folder.resolve("home"));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Api api() {
    return new Api(new Http(launch.servicePort()), tokens);
  }

  /** Where the instance keeps everything. */
  Path home() {
    return launch.home();
  }

  /** What the service and its PostgreSQL have used of the processors so far. */
  Duration processorTime() {
    return service.processorTime().plus(Database.processorTime(launch.home()));
  }

  Books books() {
    return new Books(sandboxHttp);
  }

  /** Starts whatever a test has left stopped, and forgets its faults. */
  void ensureRunning() {
    if (!temporal.isRunning()) {
      temporal.start(launch.temporal());
    }
    if (!sandbox.isRunning()) {
      sandbox.start(launch.sandbox());
    }
    ready("Temporal", temporal, () -> Ports.answers(launch.temporalPort()));
    ready("the sandbox", sandbox, () -> sandboxHttp.isUp("/health"));
    books().clearFaults();
    tokens();
    if (!role.equals("all")) {
      service.terminate();
    }
    if (!service.isRunning()) {
      startService("all");
    }
  }

  void startTemporal() {
    temporal.start(launch.temporal());
    ready("Temporal", temporal, () -> Ports.answers(launch.temporalPort()));
  }

  /** Starts the service and waits until it is ready. */
  void startService(String role) {
    this.role = role;
    service.start(launch.service(role));
    ready("the service", service, () -> api().isUp("readyz"));
  }

  /** Whether the engine has a schedule of that name. */
  boolean hasSchedule(String id) {
    return Commands.output(launch.temporalCli("schedule", "list", "--output", "json")).contains(id);
  }

  /** Runs a command of the Temporal CLI. */
  void temporalCli(String... words) {
    Commands.output(launch.temporalCli(words));
  }

  /** What all processes said last. */
  String lastWords() {
    return service.lastWords() + sandbox.lastWords() + temporal.lastWords();
  }

  @Override
  public void close() {
    service.terminate();
    killAll();
    // Hundreds of megabytes, and nothing that the logs do not say.
    FileSystemUtils.deleteRecursively(launch.home().toFile());
  }

  private void killAll() {
    service.kill();
    Database.stopLeftOver(launch.home());
    sandbox.kill();
    temporal.kill();
  }

  private static void ready(String name, Part part, Supplier<Boolean> isReady) {
    try {
      Eventually.holds(name + " is ready", () -> isReady.get() || !part.isRunning());
    } catch (AssertionError late) {
      throw new AssertionError(late.getMessage() + part.lastWords(), late);
    }
    if (!part.isRunning()) {
      throw new AssertionError(name + " ended at its start" + part.lastWords());
    }
  }

  private void tokens() {
    for (Caller caller : Caller.values()) {
      tokens.computeIfAbsent(caller, each -> Commands.output(launch.token(each)));
    }
  }
}
