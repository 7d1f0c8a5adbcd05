package io.baopei.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** No invariant compares each claim with every other one: a check takes as long as the records. */
@ExtendWith(DatabaseExtension.class)
final class InvariantsGrowthIT {

  private static final List<String> TABLES =
      List.of(
          "claims",
          "claim_steps",
          "payments",
          "recourses",
          "ledger_accounts",
          "ledger_balances",
          "ledger_covers",
          "ledger_entries",
          "ledger_postings");

  /** How often a row may go through a plan's steps; where claims meet claims it is hundreds. */
  private static final double OFTEN = 10;

  private final Database database;
  private final ClaimOnRecord one;

  InvariantsGrowthIT(Database database) {
    this.database = database;
    this.one = ClaimOnRecord.filed(database);
  }

  @Test
  void handlesEachRowAFewTimesAtMost() throws IOException {
    database.transactions().executeWithoutResult(status -> plant());
    TABLES.forEach(table -> one.sql("ANALYZE " + table));
    assertThat(one.broken()).isEmpty();

    long rows = TABLES.stream().mapToLong(database::count).sum();
    Map<String, Double> often = new TreeMap<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:invariants/*.sql")) {
      often.put(String.valueOf(file.getFilename()), handled(file) / rows);
    }
    assertThat(often).hasSizeGreaterThanOrEqualTo(17);
    assertThat(often).allSatisfy((file, times) -> assertThat(times).isLessThan(OFTEN));
  }

  private void plant() {
    ScriptUtils.executeSqlScript(
        DataSourceUtils.getConnection(database.dataSource()),
        new ClassPathResource("many-claims.sql"));
  }

  private double handled(Resource file) throws IOException {
    String query = file.getContentAsString(StandardCharsets.UTF_8);
    String plan =
        database
            .jdbc()
            .sql("EXPLAIN (ANALYZE, FORMAT JSON) SELECT violation FROM (" + query + ") AS found")
            .query(String.class)
            .single();
    return handled(Json.read(plan, JsonNode.class).get(0).get("Plan"));
  }

  /** What came out of the step and what it threw away, each time it was asked. */
  private static double handled(JsonNode step) {
    double each =
        step.path("Actual Rows").asDouble()
            + step.path("Rows Removed by Filter").asDouble()
            + step.path("Rows Removed by Join Filter").asDouble();
    double below =
        StreamSupport.stream(step.path("Plans").spliterator(), false)
            .mapToDouble(InvariantsGrowthIT::handled)
            .sum();
    return each * step.path("Actual Loops").asDouble() + below;
  }
}
