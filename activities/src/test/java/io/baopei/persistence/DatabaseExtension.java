package io.baopei.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.baopei.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test an empty database; all of them share one server. */
public final class DatabaseExtension implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(DatabaseExtension.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Database resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Database database =
        Objects.requireNonNull(
                test.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent("database", key -> Shared.start(), Shared.class))
            .database();
    Emptying.empty(database);
    return database;
  }

  /** One server and one pool for all tests of a run. */
  private record Shared(EmbeddedDatabase server, HikariDataSource pool) implements AutoCloseable {

    static Shared start() {
      EmbeddedDatabase server = startServer();
      HikariDataSource pool = openPool(server);
      Flyway.configure().dataSource(pool).load().migrate();
      keepVacuumAway(Database.of(pool));
      return new Shared(server, pool);
    }

    /** It would want the tables while their guards are put aside to empty them. */
    private static void keepVacuumAway(Database database) {
      database
          .jdbc()
          .sql(
              """
              DO $$
              DECLARE
                  name text;
              BEGIN
                  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                      EXECUTE format('ALTER TABLE %I SET (autovacuum_enabled = false)', name);
                  END LOOP;
              END $$
              """)
          .update();
    }

    Database database() {
      return Database.of(pool);
    }

    @Override
    public void close() {
      pool.close();
      server.close();
    }

    private static EmbeddedDatabase startServer() {
      try {
        Path target = Files.createDirectories(Path.of("target", "postgres"));
        return EmbeddedDatabase.start(
            Files.createTempDirectory(target, "run"), target.resolve("program"));
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private static HikariDataSource openPool(EmbeddedDatabase server) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(server.jdbcUrl());
      config.setUsername(server.user());
      config.setPassword(server.password());
      config.setMaximumPoolSize(12);
      return new HikariDataSource(config);
    }
  }
}
