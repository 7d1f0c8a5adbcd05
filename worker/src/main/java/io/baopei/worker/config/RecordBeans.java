package io.baopei.worker.config;

import com.zaxxer.hikari.HikariDataSource;
import io.baopei.persistence.PostgresAuditTrail;
import io.baopei.persistence.PostgresBlockedBuyers;
import io.baopei.persistence.PostgresBookedEntries;
import io.baopei.persistence.PostgresBuyerReports;
import io.baopei.persistence.PostgresClaimRoll;
import io.baopei.persistence.PostgresClaims;
import io.baopei.persistence.PostgresClaimsFunds;
import io.baopei.persistence.PostgresEventInbox;
import io.baopei.persistence.PostgresIdempotencyKeys;
import io.baopei.persistence.PostgresInvariants;
import io.baopei.persistence.PostgresLedgerBalances;
import io.baopei.persistence.PostgresNoticeOutbox;
import io.baopei.persistence.PostgresPayeeAccounts;
import io.baopei.persistence.PostgresPayers;
import io.baopei.persistence.PostgresPaymentRecords;
import io.baopei.persistence.PostgresPaymentTrail;
import io.baopei.persistence.PostgresPayoutStops;
import io.baopei.persistence.PostgresPointsOrders;
import io.baopei.persistence.PostgresPointsRecords;
import io.baopei.persistence.PostgresPolicies;
import io.baopei.persistence.PostgresProvisionalDeadlines;
import io.baopei.persistence.PostgresReconciliations;
import io.baopei.persistence.PostgresRecourseStepRecords;
import io.baopei.persistence.PostgresRecourses;
import io.baopei.persistence.PostgresStatements;
import io.baopei.persistence.PostgresStepRecords;
import io.baopei.persistence.PostgresUnknownPayments;
import io.baopei.persistence.embedded.EmbeddedDatabase;
import io.baopei.port.record.AuditTrail;
import io.baopei.port.record.BlockedBuyers;
import io.baopei.port.record.BookedEntries;
import io.baopei.port.record.BuyerReports;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Claims;
import io.baopei.port.record.ClaimsFunds;
import io.baopei.port.record.EventInbox;
import io.baopei.port.record.IdempotencyKeys;
import io.baopei.port.record.Invariants;
import io.baopei.port.record.LedgerBalances;
import io.baopei.port.record.NoticeOutbox;
import io.baopei.port.record.PayeeAccounts;
import io.baopei.port.record.Payers;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.record.PaymentTrail;
import io.baopei.port.record.PayoutStops;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.PointsRecords;
import io.baopei.port.record.Policies;
import io.baopei.port.record.ProvisionalDeadlines;
import io.baopei.port.record.Reconciliations;
import io.baopei.port.record.RecourseStepRecords;
import io.baopei.port.record.Recourses;
import io.baopei.port.record.Statements;
import io.baopei.port.record.StepRecords;
import io.baopei.port.record.UnknownPayments;
import io.baopei.worker.metrics.CountedNotices;
import io.baopei.worker.metrics.CountedRecourseSteps;
import io.baopei.worker.metrics.CountedSteps;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database, and our records in it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Claims.class)
class RecordBeans {

  private static final int CONNECTIONS_MAX = 20;

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${baopei.database.url:}'.isEmpty()")
  EmbeddedDatabase embeddedDatabase(Settings settings) {
    return EmbeddedDatabase.start(settings.home().resolve("postgres"));
  }

  @Bean
  @ConditionalOnExpression("'${baopei.database.url:}'.isEmpty()")
  DataSource embeddedDataSource(EmbeddedDatabase database) {
    return pool(database.jdbcUrl(), database.user(), database.password());
  }

  @Bean
  @ConditionalOnExpression("!'${baopei.database.url:}'.isEmpty()")
  DataSource dataSource(Settings settings) {
    Settings.Database database = settings.database();
    return pool(
        String.valueOf(database.url()),
        String.valueOf(database.username()),
        String.valueOf(database.password()));
  }

  private static DataSource pool(String url, String username, String password) {
    HikariDataSource pool =
        DataSourceBuilder.create()
            .type(HikariDataSource.class)
            .url(url)
            .username(username)
            .password(password)
            .build();
    pool.setMaximumPoolSize(CONNECTIONS_MAX);
    pool.setConnectionTimeout(5_000);
    return pool;
  }

  @Bean
  Claims claims(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresClaims(jdbc, transactions);
  }

  @Bean
  Policies policies(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresPolicies(jdbc, transactions);
  }

  @Bean
  IdempotencyKeys idempotencyKeys(JdbcClient jdbc) {
    return new PostgresIdempotencyKeys(jdbc);
  }

  @Bean
  EventInbox eventInbox(JdbcClient jdbc) {
    return new PostgresEventInbox(jdbc);
  }

  @Bean
  NoticeOutbox noticeOutbox(JdbcClient jdbc, MeterRegistry meters) {
    return new CountedNotices(new PostgresNoticeOutbox(jdbc), meters);
  }

  @Bean
  PayeeAccounts payeeAccounts(JdbcClient jdbc) {
    return new PostgresPayeeAccounts(jdbc);
  }

  @Bean
  PaymentRecords paymentRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresPaymentRecords(jdbc, transactions);
  }

  @Bean
  PaymentTrail paymentTrail(JdbcClient jdbc) {
    return new PostgresPaymentTrail(jdbc);
  }

  @Bean
  PayoutStops payoutStops(JdbcClient jdbc) {
    return new PostgresPayoutStops(jdbc);
  }

  @Bean
  ClaimsFunds claimsFunds(JdbcClient jdbc) {
    return new PostgresClaimsFunds(jdbc);
  }

  @Bean
  Payers payers(JdbcClient jdbc) {
    return new PostgresPayers(jdbc);
  }

  @Bean
  Invariants invariants(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresInvariants(jdbc, transactions);
  }

  @Bean
  BookedEntries bookedEntries(JdbcClient jdbc) {
    return new PostgresBookedEntries(jdbc);
  }

  @Bean
  LedgerBalances ledgerBalances(JdbcClient jdbc) {
    return new PostgresLedgerBalances(jdbc);
  }

  @Bean
  ClaimRoll claimRoll(JdbcClient jdbc) {
    return new PostgresClaimRoll(jdbc);
  }

  @Bean
  Statements statements(JdbcClient jdbc) {
    return new PostgresStatements(jdbc);
  }

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc) {
    return new PostgresAuditTrail(jdbc);
  }

  @Bean
  Reconciliations reconciliations(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresReconciliations(jdbc, transactions);
  }

  @Bean
  UnknownPayments unknownPayments(JdbcClient jdbc) {
    return new PostgresUnknownPayments(jdbc);
  }

  @Bean
  ProvisionalDeadlines provisionalDeadlines(JdbcClient jdbc) {
    return new PostgresProvisionalDeadlines(jdbc);
  }

  @Bean
  StepRecords stepRecords(JdbcClient jdbc, TransactionTemplate transactions, MeterRegistry meters) {
    return new CountedSteps(new PostgresStepRecords(jdbc, transactions), meters);
  }

  @Bean
  BuyerReports buyerReports(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresBuyerReports(jdbc, transactions);
  }

  @Bean
  PointsOrders pointsOrders(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresPointsOrders(jdbc, transactions);
  }

  @Bean
  PointsRecords pointsRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    return new PostgresPointsRecords(jdbc, transactions);
  }

  @Bean
  BlockedBuyers blockedBuyers(JdbcClient jdbc) {
    return new PostgresBlockedBuyers(jdbc);
  }

  @Bean
  Recourses recourses(JdbcClient jdbc) {
    return new PostgresRecourses(jdbc);
  }

  @Bean
  RecourseStepRecords recourseStepRecords(
      JdbcClient jdbc, TransactionTemplate transactions, MeterRegistry meters) {
    return new CountedRecourseSteps(new PostgresRecourseStepRecords(jdbc, transactions), meters);
  }
}
