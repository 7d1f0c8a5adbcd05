package io.baopei.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Asks a server that was found running whether it is the one of our data. */
final class ServerCheck {

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private ServerCheck() {}

  /** Waits until it answers: it may be starting or recovering. */
  static void awaitAnswer(Login login, Path data) throws IOException {
    long start = System.nanoTime();
    while (true) {
      try {
        check(login, data);
        return;
      } catch (SQLException silent) {
        if (System.nanoTime() - start > LONGEST_SILENCE.toNanos()) {
          throw new IOException(
              "the server that has " + data + " does not answer on port " + login.port(), silent);
        }
        pause();
      }
    }
  }

  private static void check(Login login, Path data) throws SQLException, IOException {
    try (Connection connection = login.asSuperuser();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SHOW data_directory")) {
      if (!row.next() || !Files.isSameFile(Path.of(row.getString(1)), data)) {
        throw new IOException("the server on port " + login.port() + " has other data");
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the server", interrupted);
    }
  }
}
