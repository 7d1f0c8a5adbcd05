package io.baopei.persistence;

import io.baopei.port.record.Invariants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invariants as queries, one file each below {@code invariants/}: its first line says what must
 * hold, its rows are what does not. All are asked in one snapshot.
 */
public final class PostgresInvariants implements Invariants {

  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;
  private final List<Query> queries;

  public PostgresInvariants(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.snapshot =
        new TransactionTemplate(
            Objects.requireNonNull(transactions.getTransactionManager()), transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.queries = load();
  }

  @Override
  public List<Finding> check() {
    return Objects.requireNonNull(
        snapshot.execute(status -> queries.stream().map(this::look).toList()));
  }

  private Finding look(Query query) {
    List<String> violations =
        jdbc.sql("SELECT violation FROM (" + query.sql() + ") AS found").query(String.class).list();
    return new Finding(
        query.name(), query.says(), violations.stream().limit(SHOWN).toList(), violations.size());
  }

  private static List<Query> load() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver(PostgresInvariants.class.getClassLoader())
                  .getResources("classpath:invariants/*.sql"))
          .map(Query::read)
          .sorted(Comparator.comparing(Query::name))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record Query(String name, String says, String sql) {

    static Query read(Resource file) {
      try {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        String first = text.lines().findFirst().orElseThrow();
        String name = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
        return new Query(name, first.replaceFirst("^-- ", ""), text);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
