package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Invariants.Finding;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A service that paid before it had a ledger: what is under way is settled as any other payment.
 */
@ExtendWith(DatabaseExtension.class)
final class LedgerUpgradeIT {

  private static final String SCHEMA = "before_the_ledger";

  private final Database shared;

  LedgerUpgradeIT(Database shared) {
    this.shared = shared;
  }

  @Test
  void settlesAPaymentThatWasUnderWay() {
    shared.jdbc().sql("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE").update();
    shared.jdbc().sql("CREATE SCHEMA " + SCHEMA).update();
    try (HikariDataSource pool = pool()) {
      Database database = Database.of(pool);
      migrate(pool, "12");
      String claimId = filedByTodaysCode(database);
      database.claims().engineStarted(new ClaimId(claimId), FILED);
      paid(database, claimId, "RETURN_FREIGHT", "BUYER", 1_000, "PAID");
      paid(database, claimId, "INDEMNITY", "MERCHANT", 29_900, "UNKNOWN");

      migrate(pool, "latest");
      PaymentOutcome found = new PaymentOutcome.Paid("PAY-2", FILED);
      database.payments().settle(claimId + "/INDEMNITY/1", found, FILED);

      assertThat(new PostgresInvariants(database.jdbc(), database.transactions()).check())
          .filteredOn(finding -> !finding.holds())
          .extracting(Finding::name)
          // The claim of this sketch was never decided on; its money is where it should be.
          .containsExactly(
              "07-nothing-paid-without-approval",
              "08-goods-are-back-before-payment",
              "16-no-payment-above-what-was-approved");
      assertThat(new PostgresClaimsFunds(database.jdbc()).list())
          .singleElement()
          .satisfies(fund -> assertThat(fund.drawn()).isEqualTo(yuan(30_900)));
    }
    shared.jdbc().sql("DROP SCHEMA " + SCHEMA + " CASCADE").update();
  }

  /** What was paid by hand before it was counted apart may be beyond the cover, as before. */
  @Test
  void countsWhatWasPaidByHandBefore() {
    shared.jdbc().sql("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE").update();
    shared.jdbc().sql("CREATE SCHEMA " + SCHEMA).update();
    try (HikariDataSource pool = pool()) {
      Database database = Database.of(pool);
      migrate(pool, "20");
      String claimId = file(database);
      paidByHand(database, claimId);

      migrate(pool, "latest");
      assertThat(database.count("ledger_covers WHERE by_hand = 300 AND committed = 300"))
          .isEqualTo(1);
      assertThat(new BooksOfClaim(database, claimId).broken())
          .doesNotContain("09-no-sub-order-above-its-cover");
    }
    shared.jdbc().sql("DROP SCHEMA " + SCHEMA + " CASCADE").update();
  }

  private static void paidByHand(Database database, String claimId) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO ledger_covers (programme, merchant_id, sub_order_id, unit, cap, committed)
            SELECT programme, merchant_id, sub_order_id, 'CNY', 100, 300 FROM claims
            """)
        .update();
    ClaimBook claim = ClaimBook.find(database.jdbc(), claimId).orElseThrow();
    Leg leg = Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, yuan(300), List.of());
    new LedgerRows(database.jdbc())
        .book(claim.ledger().paidByHand(leg, yuan(300), FILED, "BANK-1"));
  }

  /** Today's code reads what a later version added. */
  private static String filedByTodaysCode(Database database) {
    database
        .jdbc()
        .sql(
            """
            CREATE TABLE points_orders (claim_id text, points bigint, status text,
                   settled_at timestamptz, reference text)
            """)
        .update();
    database.jdbc().sql("ALTER TABLE notices ADD COLUMN of_points boolean").update();
    String claimId = file(database);
    database.jdbc().sql("ALTER TABLE notices DROP COLUMN of_points").update();
    database.jdbc().sql("DROP TABLE points_orders").update();
    return claimId;
  }

  private static String file(Database database) {
    FilingResult filed =
        database
            .claims()
            .file(filing("RF-1", "S-1"), FILED, facts -> opened(filing("RF-1", "S-1"), facts));
    return ((FilingResult.Filed) filed).claim().input().claimId();
  }

  private static void paid(
      Database database, String claimId, String leg, String payee, long fen, String status) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO payments (payment_key, claim_id, leg, attempt, payee, currency,
                   amount_minor, status, attempts, first_sent_at, last_sent_at, settled_at, reference)
            VALUES (:key, :claimId, :leg, 1, :payee, 'CNY', :fen, :status, 1, :at, :at,
                    CASE :status WHEN 'PAID' THEN CAST(:at AS timestamptz) END,
                    CASE :status WHEN 'PAID' THEN 'PAY-1' END)
            """)
        .param("key", claimId + "/" + leg + "/1")
        .param("claimId", claimId)
        .param("leg", leg)
        .param("payee", payee)
        .param("fen", fen)
        .param("status", status)
        .param("at", Columns.at(FILED))
        .update();
  }

  private static void migrate(DataSource pool, String target) {
    Flyway.configure().dataSource(pool).defaultSchema(SCHEMA).target(target).load().migrate();
  }

  private HikariDataSource pool() {
    HikariDataSource server = (HikariDataSource) shared.dataSource();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.getJdbcUrl());
    config.setUsername(server.getUsername());
    config.setPassword(server.getPassword());
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(3);
    return new HikariDataSource(config);
  }
}
