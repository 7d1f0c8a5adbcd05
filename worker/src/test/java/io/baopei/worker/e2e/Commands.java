package io.baopei.worker.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How the parts are started: the packaged jars, and the Temporal CLI. */
final class Commands {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private Commands() {}

  /** A JVM that starts soon rather than runs fast. */
  static List<String> jar(String property, String heap, Stream<String> arguments) {
    String jar = Path.of(required(property)).normalize().toString();
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + heap, "-jar", jar));
    arguments.forEach(command::add);
    return command;
  }

  /** The path of the CLI: the environment's, the path's, else one that is fetched. */
  static String temporalCli() {
    return output(List.of(required("baopei.e2e.root") + "/bin/temporal-cli"));
  }

  static String required(String property) {
    return Objects.requireNonNull(
        System.getProperty(property), () -> property + " is set by the build");
  }

  /** Runs a command to its end and gives what it printed. */
  static String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " ended with " + process.exitValue());
      }
      return printed;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
