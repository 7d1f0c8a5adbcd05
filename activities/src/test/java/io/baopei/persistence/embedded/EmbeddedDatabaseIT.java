package io.baopei.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseIT {

  private static final Path PROGRAM = Path.of("target", "postgres", "program");

  @TempDir private Path directory;

  @Test
  void keepsItsDataWhenItStartsAgain() throws SQLException {
    try (EmbeddedDatabase database = start()) {
      run(database, "CREATE TABLE kept AS SELECT 7 AS n");
    }
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "SELECT n FROM kept")).isEqualTo("7");
    }
  }

  @Test
  void stopsItsServerWhenItIsClosed() throws IOException {
    EmbeddedDatabase database = start();
    Postmaster server = server();

    database.close();

    assertThat(server.runs()).isFalse();
    assertThat(Postmaster.of(directory.resolve("data"))).isEmpty();
  }

  @Test
  void writesToTheDiskWhatIsCommittedAndAsksForThePassword() throws SQLException {
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "SHOW max_connections")).isEqualTo("100");
      assertThat(ask(database, "SHOW is_superuser")).isEqualTo("off");
      assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "no"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void takesOverTheServerOfAProcessThatWasKilled() throws Exception {
    killedAfterStart();
    Postmaster orphan = server();
    assertThat(orphan.runs()).isTrue();

    try (EmbeddedDatabase database = start()) {
      assertThat(server()).isEqualTo(orphan);
      assertThat(ask(database, "SELECT n FROM kept")).isEqualTo("8");
    }
    assertThat(orphan.runs()).isFalse();
  }

  @Test
  void startsOverAPidFileThatACrashLeftBehind() throws Exception {
    try (EmbeddedDatabase database = start()) {
      run(database, "CREATE TABLE kept AS SELECT 9 AS n");
    }
    long somebodyElse = ProcessHandle.current().pid();
    Files.writeString(
        Postmaster.file(directory.resolve("data")),
        somebodyElse + "\n" + directory.resolve("data") + "\n1\n5432\n\n\n\nready\n");

    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "SELECT n FROM kept")).isEqualTo("9");
    }
  }

  @Test
  void beginsAgainWhenItsFirstStartWasCutOff() throws Exception {
    Files.createDirectories(directory.resolve("data").resolve("base"));
    Files.writeString(directory.resolve("data").resolve("postgresql.conf"), "half of it");
    Files.createFile(directory.resolve("unfinished"));

    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "SELECT 1")).isEqualTo("1");
    }
    assertThat(directory.resolve("unfinished")).doesNotExist();
  }

  @Test
  void leavesADirectoryToTheProcessThatHasIt() {
    try (EmbeddedDatabase database = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another process");
      assertThat(database.user()).isEqualTo("baopei");
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(directory, PROGRAM);
  }

  private Postmaster server() throws IOException {
    return Postmaster.of(directory.resolve("data")).orElseThrow();
  }

  private void killedAfterStart() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                directory.toString(),
                PROGRAM.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("killed.log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(KilledProcess.KILLED);
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  /** Starts a database, writes to it, and ends as if it was killed: without any goodbye. */
  static final class KilledProcess {

    static final int KILLED = 137;

    private KilledProcess() {}

    public static void main(String[] directories) throws SQLException {
      EmbeddedDatabase database =
          EmbeddedDatabase.start(Path.of(directories[0]), Path.of(directories[1]));
      run(database, "CREATE TABLE kept AS SELECT 8 AS n");
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
