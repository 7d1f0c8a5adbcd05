package io.baopei.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.baopei.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a schema of its own on one server for all of them. */
public final class DatabaseExtension implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(DatabaseExtension.class);
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

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
    HikariDataSource pool =
        test.getStore(HERE)
            .computeIfAbsent("pool", key -> pool(server(test)), HikariDataSource.class);
    return Database.of(Objects.requireNonNull(pool));
  }

  private static HikariDataSource pool(EmbeddedDatabase server) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setSchema("test_" + SCHEMAS.incrementAndGet());
    config.setMinimumIdle(1);
    config.setMaximumPoolSize(12);
    HikariDataSource pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).schemas(config.getSchema()).load().migrate();
    return pool;
  }

  private static EmbeddedDatabase server(ExtensionContext test) {
    return Objects.requireNonNull(
        test.getRoot()
            .getStore(HERE)
            .computeIfAbsent("server", key -> start(), EmbeddedDatabase.class));
  }

  private static EmbeddedDatabase start() {
    try {
      Path target = Files.createDirectories(Path.of("target", "postgres"));
      return EmbeddedDatabase.start(
          Files.createTempDirectory(target, "run"), target.resolve("program"));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
