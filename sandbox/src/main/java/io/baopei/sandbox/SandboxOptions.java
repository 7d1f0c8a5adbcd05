package io.baopei.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a sandbox runs.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes any that is free
 * @param home the directory below which keys and books are kept
 * @param notificationGap the wait before a notification is sent again; it doubles each time
 */
public record SandboxOptions(String host, int port, Path home, Duration notificationGap) {

  static final Set<String> NAMES = Set.of("host", "port", "home");

  /** A sandbox on any free port of this machine. */
  public static SandboxOptions onAnyPort(Path home) {
    return new SandboxOptions("127.0.0.1", 0, home, Duration.ofSeconds(1));
  }

  static SandboxOptions parse(List<String> words) {
    Arguments arguments = Arguments.parse(words, NAMES);
    return new SandboxOptions(
        // Anybody who reaches the sandbox can make it fail and fake: other machines only on demand.
        arguments.last("host", "BAOPEI_SANDBOX_HOST", "127.0.0.1"),
        port(arguments.last("port", "BAOPEI_SANDBOX_PORT", "8090")),
        home(arguments),
        Duration.ofSeconds(1));
  }

  /** The home directory that the arguments, else the environment, name. */
  public static Path home(Arguments arguments) {
    return Path.of(arguments.last("home", "BAOPEI_HOME", ".baopei"));
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new UsageError("not a port: " + text);
    }
  }
}
