package io.baopei.persistence.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server.
 *
 * @param started the library's handle, when this process started it
 */
record Server(Postmaster postmaster, @Nullable EmbeddedPostgres started) {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** A file that names no living server is left from a crash; the server itself may not see it. */
  static Server startOrTakeOver(Layout layout, String password) throws IOException {
    Optional<Postmaster> found = Postmaster.of(layout.data()).filter(Postmaster::runs);
    if (found.isPresent()) {
      LOG.info("PostgreSQL still runs as process {} and is taken over", found.get().pid());
      ServerCheck.awaitAnswer(new Login(found.get().port(), password), layout.data());
      return new Server(found.get(), null);
    }
    Files.deleteIfExists(Postmaster.file(layout.data()));
    layout.prepareStart();
    return started(layout, ServerStart.start(layout, password));
  }

  int port() {
    return postmaster.port();
  }

  /** The library gives up after five seconds; a busy server may need longer. */
  void stop() {
    try {
      if (started != null) {
        started.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      postmaster.stop();
    }
  }

  private static Server started(Layout layout, EmbeddedPostgres started) throws IOException {
    Postmaster postmaster =
        Postmaster.of(layout.data())
            .orElseThrow(() -> new IOException("no " + Postmaster.file(layout.data())));
    return new Server(postmaster, started);
  }
}
