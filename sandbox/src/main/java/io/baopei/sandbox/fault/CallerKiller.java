package io.baopei.sandbox.fault;

import io.baopei.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Kills the service that the launcher runs in the sandbox's own home, as {@code kill -9} does. */
@Component
public final class CallerKiller {

  private static final Logger LOG = LoggerFactory.getLogger(CallerKiller.class);

  private final Path home;

  CallerKiller(SandboxOptions options) {
    this.home = options.home().toAbsolutePath().normalize();
  }

  /** Whether there is a service to be killed. */
  boolean hasVictim() {
    return service().isPresent();
  }

  void kill() {
    service()
        .ifPresentOrElse(
            ProcessHandle::destroyForcibly,
            () -> LOG.warn("no service runs in {}: nobody is killed", home));
  }

  /** The same a little later; the process is chosen now. */
  void killAfter(Duration wait) {
    Optional<ProcessHandle> service = service();
    CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS)
        .execute(() -> service.ifPresent(ProcessHandle::destroyForcibly));
  }

  /** Process numbers are used again: it is ours only if its command names this home. */
  private Optional<ProcessHandle> service() {
    try {
      String number = Files.readString(home.resolve("run").resolve("service.pid")).strip();
      return ProcessHandle.of(Long.parseLong(number))
          .filter(process -> process.info().commandLine().orElse("").contains(home.toString()));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }
}
