package io.baopei.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server with its data below a directory of its own, for demos, tests and small
 * installations. The data outlives the server. A server that still runs, because the process that
 * started it was killed, is taken over; {@link #close()} stops the server, whoever started it.
 *
 * <p>One process at a time has a directory. Nothing is stopped when the JVM ends without {@link
 * #close()}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final Login login;
  private final DirectoryLock lock;
  private final Server server;

  private EmbeddedDatabase(DirectoryLock lock, Server server, Login login) {
    this.lock = lock;
    this.server = server;
    this.login = login;
  }

  /**
   * Starts or takes over the server of that directory, with everything in it: the program, the
   * data, the password and the log.
   *
   * @throws IllegalStateException when another process has the directory, or the server does not
   *     start; the message says where to look
   */
  public static EmbeddedDatabase start(Path directory) {
    return start(directory, directory.resolve("program"));
  }

  /** The same with the program in another directory, which several databases may share. */
  public static EmbeddedDatabase start(Path directory, Path programDirectory) {
    DirectoryLock lock = DirectoryLock.of(directory);
    try {
      return start(Layout.of(directory, programDirectory), lock);
    } catch (IOException | RuntimeException failed) {
      lock.release();
      throw new IllegalStateException(
          "PostgreSQL does not start below " + directory + "; see server.log and log there",
          failed);
    }
  }

  private static EmbeddedDatabase start(Layout layout, DirectoryLock lock) throws IOException {
    String password = PasswordFile.of(layout.root());
    Server server = Server.startOrTakeOver(layout, password);
    Login login = new Login(server.port(), password);
    if (layout.isUnfinished()) {
      Provisioning.provide(login, layout.data());
      layout.finished();
    }
    LOG.info("PostgreSQL runs on port {}, data in {}", server.port(), layout.data());
    return new EmbeddedDatabase(lock, server, login);
  }

  /** The JDBC URL of the database {@code baopei}, without user and password. */
  public String jdbcUrl() {
    return login.jdbcUrl(Login.DATABASE);
  }

  /** The owner of the database; no superuser. */
  public String user() {
    return Login.USER;
  }

  /** Its password, made at the first start and kept in the directory. */
  public String password() {
    return login.password();
  }

  /** Stops the server and waits until it has written everything down. Idempotent. */
  @Override
  public void close() {
    try {
      server.stop();
    } finally {
      lock.release();
    }
  }
}
