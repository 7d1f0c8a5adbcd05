package io.baopei.worker.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The service with everything that it needs, as processes on free ports: Temporal with its data in
 * a file, the sandbox, and the service, which runs its PostgreSQL itself. Logs are kept below
 * {@code target/e2e}.
 */
final class Stack implements AutoCloseable {

  private static final String SERVICE = "baopei.e2e.service";
  private static final String SANDBOX = "baopei.e2e.sandbox";

  private static final List<String> SEARCH_ATTRIBUTES =
      List.of(
          "Programme=Keyword",
          "ClaimStage=Keyword",
          "Outcome=Keyword",
          "NextActor=Keyword",
          "OrderId=Keyword",
          "SubOrderId=Keyword",
          "MerchantId=Keyword",
          "InsurerId=Keyword",
          "NextDeadline=Datetime",
          "Parked=Bool");

  final Part temporal;
  final Part sandbox;
  final Part service;
  private final Path home;
  private final String cli = Commands.temporalCli();
  private final int temporalPort = Ports.free();
  private final int sandboxPort = Ports.free();
  private final int servicePort = Ports.free();
  private final Http sandboxHttp = new Http(sandboxPort);
  private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);

  private Stack(Path folder) {
    this.home = folder.resolve("home");
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
    return new Api(new Http(servicePort), tokens);
  }

  Books books() {
    return new Books(sandboxHttp);
  }

  /** Starts whatever a test has left stopped, and forgets its faults. */
  void ensureRunning() {
    if (!temporal.isRunning()) {
      temporal.start(temporalCommand());
    }
    if (!sandbox.isRunning()) {
      sandbox.start(
          Commands.jar(
              SANDBOX,
              "256m",
              Stream.of("serve", "--port", sandboxPort + "", "--home", home + "")));
    }
    ready("Temporal", temporal, () -> Ports.answers(temporalPort));
    ready("the sandbox", sandbox, () -> sandboxHttp.isUp("/health"));
    books().clearFaults();
    tokens();
    if (!service.isRunning()) {
      startService("all");
    }
  }

  void startTemporal() {
    temporal.start(temporalCommand());
    ready("Temporal", temporal, () -> Ports.answers(temporalPort));
  }

  /** Starts the service and waits until it is ready. */
  void startService(String role) {
    service.start(serviceCommand(role));
    ready("the service", service, () -> api().isUp("readiness"));
  }

  /** Runs a command of the Temporal CLI. */
  String temporalCli(String... words) {
    List<String> command = new ArrayList<>(List.of(cli));
    command.addAll(List.of(words));
    command.addAll(List.of("--address", "127.0.0.1:" + temporalPort));
    return Commands.output(command);
  }

  /** What all processes said last. */
  String lastWords() {
    return service.lastWords() + sandbox.lastWords() + temporal.lastWords();
  }

  @Override
  public void close() {
    service.terminate();
    killAll();
  }

  private void killAll() {
    service.kill();
    Database.stopLeftOver(home);
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
      tokens.computeIfAbsent(caller, this::token);
    }
  }

  private String token(Caller caller) {
    return Commands.output(
        Commands.jar(
            SANDBOX,
            "64m",
            Stream.of(
                "token",
                "--home",
                home + "",
                "--role",
                caller.role(),
                "--org",
                caller.org(),
                "--sub",
                caller.sub())));
  }

  private List<String> temporalCommand() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(cli, "server", "start-dev", "--headless", "--log-level", "warn"));
    command.addAll(List.of("--ip", "127.0.0.1", "--port", temporalPort + ""));
    command.addAll(List.of("--db-filename", home.resolve("temporal.db") + ""));
    SEARCH_ATTRIBUTES.forEach(
        attribute -> command.addAll(List.of("--search-attribute", attribute)));
    return command;
  }

  private List<String> serviceCommand(String role) {
    return Commands.jar(
        SERVICE,
        "512m",
        Stream.of(
            "--spring.profiles.active=sandbox",
            "--server.port=" + servicePort,
            "--baopei.role=" + role,
            "--baopei.home=" + home,
            "--baopei.temporal.target=127.0.0.1:" + temporalPort,
            "--baopei.sandbox.url=http://127.0.0.1:" + sandboxPort,
            "--baopei.rate-limit.per-second=100000",
            "--baopei.rate-limit.burst=100000"));
  }
}
