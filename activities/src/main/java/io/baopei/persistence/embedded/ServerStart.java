package io.baopei.persistence.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Map;

/** Starts a server with the settings of a real one: what is committed is on the disk. */
final class ServerStart {

  /** Long enough to recover after a crash. */
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  /**
   * The library switches {@code fsync} and {@code synchronous_commit} off, for tests. The server
   * keeps its log for a week, one file a day, and listens on this machine's TCP alone.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "max_connections", "100",
          "unix_socket_directories", "",
          "logging_collector", "on",
          "log_directory", "../log",
          "log_filename", "postgresql-%a.log",
          "log_truncate_on_rotation", "on",
          "log_rotation_size", "0");

  private ServerStart() {}

  static EmbeddedPostgres start(Layout layout, String password) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(layout.data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(layout.program().toFile())
            .setPGStartupWait(LONGEST_START)
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", password)
            .setOutputRedirector(Redirect.appendTo(layout.startLog().toFile()))
            .setErrorRedirector(Redirect.appendTo(layout.startLog().toFile()));
    SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }
}
