package io.baopei.worker.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the stack: started, asked to end, or killed. All its runs write to one log. */
final class Part {

  private static final int LAST_LINES = 30;

  private final Path log;
  private @Nullable Process process;

  Part(Path log) {
    this.log = log;
  }

  void start(List<String> command) {
    if (isRunning()) {
      throw new IllegalStateException("runs already: " + command);
    }
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** {@code kill -9}: it can settle nothing. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** {@code kill -TERM}, and how long it took to end. */
  Duration terminate() {
    long asked = System.nanoTime();
    if (process != null) {
      process.destroy();
      awaitEnd(process);
    }
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  Duration processorTime() {
    return Optional.ofNullable(process)
        .flatMap(each -> each.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  int exitCode() {
    return process == null ? 0 : process.exitValue();
  }

  /** Where to look, and the end of what is to be seen there. */
  String lastWords() {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return "\nthe end of " + log + ":\n" + String.join("\n", last);
    } catch (IOException unreadable) {
      return "\nsee " + log;
    }
  }

  private void awaitEnd(Process ending) {
    try {
      if (!ending.waitFor(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("does not end when asked to" + lastWords());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
