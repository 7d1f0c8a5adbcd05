package io.baopei.persistence;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database with the schema of the product. */
record Database(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transactions) {

  static Database of(DataSource dataSource) {
    return new Database(
        dataSource,
        JdbcClient.create(dataSource),
        new TransactionTemplate(new JdbcTransactionManager(dataSource)));
  }

  PostgresClaims claims() {
    return new PostgresClaims(jdbc, transactions);
  }

  PostgresStepRecords steps() {
    return new PostgresStepRecords(jdbc, transactions);
  }

  PostgresRecourseStepRecords recourseSteps() {
    return new PostgresRecourseStepRecords(jdbc, transactions);
  }

  PostgresRecourses recourses() {
    return new PostgresRecourses(jdbc);
  }

  PostgresPaymentRecords payments() {
    return new PostgresPaymentRecords(jdbc, transactions);
  }

  PostgresPolicies policies() {
    return new PostgresPolicies(jdbc, transactions);
  }

  int count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }
}
