package io.baopei.worker.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the ledger out of a running service's database and puts it back: the statements that book
 * stay, what the database does for them goes.
 */
final class LedgerSwitch {

  private static final List<String> FUNCTIONS = List.of("ledger_book", "ledger_commit_cover");

  private final Path postgres;
  private final List<String> definitions = new ArrayList<>();

  LedgerSwitch(Path home) {
    postgres = home.resolve("postgres");
  }

  /** Nothing is booked from now on. */
  void off() {
    run(
        statement -> {
          for (String function : FUNCTIONS) {
            String definition =
                text(
                    statement,
                    "SELECT pg_get_functiondef('public.%s'::regproc)".formatted(function));
            definitions.add(definition);
            statement.execute(emptied(definition));
          }
        });
  }

  /** Everything is booked again. */
  void on() {
    run(
        statement -> {
          for (String definition : definitions) {
            statement.execute(definition);
          }
        });
    definitions.clear();
  }

  /** The head of the function as it is, around nothing. */
  private static String emptied(String definition) {
    String head = definition.substring(0, definition.indexOf("AS $"));
    String body = head.contains("RETURNS boolean") ? "RETURN true;" : "";
    return head + "AS $$ BEGIN " + body + " END $$";
  }

  private interface Work {
    void with(Statement statement) throws SQLException;
  }

  private void run(Work work) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      work.with(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The port is the fourth line of the server's own file. */
  private Connection connect() throws SQLException {
    String port =
        read(postgres.resolve("data/postmaster.pid")).lines().skip(3).findFirst().orElse("");
    String url = "jdbc:postgresql://localhost:" + port.strip() + "/baopei";
    return DriverManager.getConnection(url, "postgres", read(postgres.resolve("password")).strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
