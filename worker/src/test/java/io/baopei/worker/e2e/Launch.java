package io.baopei.worker.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How each process is started, where it keeps its data, and where it is reached. */
record Launch(Path home, String cli, int temporalPort, int sandboxPort, int servicePort) {

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

  static Launch below(Path home) {
    return new Launch(home, Commands.temporalCli(), Ports.free(), Ports.free(), Ports.free());
  }

  List<String> temporal() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(cli, "server", "start-dev", "--headless", "--log-level", "warn"));
    command.addAll(List.of("--ip", "127.0.0.1", "--port", temporalPort + ""));
    command.addAll(List.of("--db-filename", home.resolve("temporal.db") + ""));
    SEARCH_ATTRIBUTES.forEach(
        attribute -> command.addAll(List.of("--search-attribute", attribute)));
    return command;
  }

  List<String> temporalCli(String... words) {
    List<String> command = new ArrayList<>(List.of(cli));
    command.addAll(List.of(words));
    command.addAll(List.of("--address", "127.0.0.1:" + temporalPort));
    return command;
  }

  List<String> sandbox() {
    return Commands.jar(
        SANDBOX, "256m", Stream.of("serve", "--port", sandboxPort + "", "--home", home + ""));
  }

  List<String> token(Caller caller) {
    return Commands.jar(
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
            caller.sub()));
  }

  List<String> service(String role) {
    return Commands.jar(
        SERVICE,
        "512m",
        Stream.of(
            "--spring.profiles.active=sandbox",
            "--server.port=" + servicePort,
            "--management.server.port=0",
            "--baopei.role=" + role,
            "--baopei.home=" + home,
            "--baopei.temporal.target=127.0.0.1:" + temporalPort,
            "--baopei.sandbox.url=http://127.0.0.1:" + sandboxPort,
            "--baopei.rate-limit.per-second=100000",
            "--baopei.rate-limit.burst=100000"));
  }
}
