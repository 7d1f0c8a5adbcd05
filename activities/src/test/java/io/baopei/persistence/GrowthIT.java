package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.ledger.Party;
import io.baopei.domain.ledger.Purpose;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.record.ClaimsFunds.Fund;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.LedgerBalances.AccountSum;
import io.baopei.port.record.LedgerBalances.Which;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked again and again costs no more after years of claims than on the first day. */
@ExtendWith(DatabaseExtension.class)
final class GrowthIT {

  private static final int FEW = 20;

  private final Database database;
  private final String claimId;

  GrowthIT(Database database) {
    this.database = database;
    database.policies().register(registered(policy("P-1", "S-1")));
    FilingResult filed =
        database
            .claims()
            .file(filing("RF-1", "S-1"), FILED, facts -> opened(filing("RF-1", "S-1"), facts));
    this.claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    LegOrder order =
        new LegOrder(claimId + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.MERCHANT, yuan(100), null);
    database.payments().reserve(claimId, List.of(order), yuan(30_900), FILED);
    database.payments().begin(claimId, order, FILED);
  }

  @Test
  void countsUnknownPaymentsWithoutReadingSettledOnes() {
    sql(
        """
        INSERT INTO payments (payment_key, claim_id, leg, attempt, payee, currency, amount_minor,
               status, attempts, first_sent_at, last_sent_at, settled_at)
        SELECT 'P-' || n, claim_id, 'LEG-' || n, 1, 'MERCHANT', 'CNY', 100, 'PAID', 1,
               now(), now(), now()
          FROM claims, generate_series(1, 3000) AS n
        """);
    sql("ANALYZE payments");
    PostgresUnknownPayments unknown = new PostgresUnknownPayments(database.jdbc());
    assertThat(read("payments", unknown::count)).isLessThan(FEW);
    assertThat(read("payments", unknown::oldest)).isLessThan(FEW);
  }

  @Test
  void findsTheLastClosedClaimWithoutReadingAll() {
    closedClaims();
    PostgresClaimRoll roll = new PostgresClaimRoll(database.jdbc());
    assertThat(read("claims", () -> roll.lastClosed(5))).isLessThan(FEW);
    assertThat(roll.lastClosed(5)).hasSize(5);
  }

  @Test
  void sumsUpFundsWithoutReadingTheAccountsOfClosedClaims() {
    closedClaims();
    sql(
        """
        INSERT INTO ledger_accounts (code, party, party_id, purpose, unit, claim_id)
        SELECT purpose || '/' || claim_id,
               CASE purpose WHEN 'RESERVE' THEN 'INSURER' ELSE 'PROVIDER' END,
               CASE purpose WHEN 'RESERVE' THEN 'INS-1' ELSE 'ALIPAY' END, purpose, 'CNY', claim_id
          FROM claims, (VALUES ('RESERVE'), ('CLEARING')) AS purposes (purpose)
         WHERE outcome IS NOT NULL
        """);
    sql(
        """
        INSERT INTO ledger_accounts (code, party, party_id, purpose, unit)
        SELECT 'BUYER/' || n, 'BUYER', 'B-' || n, 'INDEMNITIES', 'CNY'
          FROM generate_series(1, 3000) AS n
        """);
    sql("ANALYZE ledger_accounts");
    sql("ANALYZE ledger_balances");
    PostgresClaimsFunds funds = new PostgresClaimsFunds(database.jdbc());
    assertThat(read("ledger_accounts", funds::list)).isLessThan(FEW);
    assertThat(read("ledger_balances", funds::list)).isLessThan(FEW);
    assertThat(funds.list())
        .containsExactly(new Fund(Owner.INSURER, "INS-1", yuan(100), yuan(0), yuan(100), null));
  }

  /** Nor more than for the first one of its sub-order. */
  @Test
  void drawsOnAFundWithoutReadingOtherClaims() {
    closedClaims();
    database
        .jdbc()
        .sql(
            """
            SELECT CAST(ledger_commit_cover('P', 'M', 'S-' || n, 'CNY', 1, 1) AS text)
              FROM generate_series(1, 3000) AS n
            """)
        .query((row, number) -> "")
        .list();
    sql("ANALYZE ledger_covers");
    LedgerRows ledger = new LedgerRows(database.jdbc());
    ClaimBook claim = ClaimBook.find(database.jdbc(), claimId).orElseThrow();
    for (String table : List.of("claims", "ledger_covers", "ledger_entries", "ledger_postings")) {
      int number = ledger.count(claimId, EntryKind.RESERVED) + 1;
      Runnable reserve =
          () -> {
            ledger.setCover(claim, "CNY", 30_900, 100);
            ledger.book(claim.ledger().reserve(number, yuan(100), FILED));
          };
      assertThat(read(table, reserve)).as(table).isLessThan(FEW);
    }
  }

  @Test
  void sumsUpWhatAPartyHoldsWithoutReadingTheAccountsOfOthers() {
    sql(
        """
        INSERT INTO ledger_accounts (code, party, party_id, purpose, unit)
        SELECT 'MERCHANT/M-' || n, 'MERCHANT', 'M-' || n, 'RECEIVABLE', 'CNY'
          FROM generate_series(1, 3000) AS n
        """);
    sql("ANALYZE ledger_accounts");
    sql("ANALYZE ledger_balances");
    PostgresLedgerBalances balances = new PostgresLedgerBalances(database.jdbc());
    Which clearing = new Which(Party.PROVIDER, null, Purpose.CLEARING);
    for (Which which :
        List.of(clearing, new Which(Party.MERCHANT, "M-5", null), new Which(null, "M-5", null))) {
      for (String table : List.of("ledger_accounts", "ledger_balances")) {
        assertThat(read(table, () -> balances.list(which, 20, null)))
            .as(table + " for " + which)
            .isLessThan(FEW);
      }
    }
    assertThat(balances.list(clearing, 20, null).items())
        .containsExactly(new AccountSum(Party.PROVIDER, "ALIPAY", Purpose.CLEARING, "CNY", 100, 1));
  }

  @Test
  void tellsTheLastWordsWithoutReadingAll() {
    sql(
        """
        INSERT INTO payout_stops (stopped, said_at, said_by, reason_code)
        SELECT false, now() - n * interval '1 hour', 'ops-1', 'DRILL'
          FROM generate_series(1, 3000) AS n
        """);
    sql(
        """
        INSERT INTO ledger_closed_days (day, closed_at, closed_by)
        SELECT CURRENT_DATE - n, now() - n * interval '1 day', 'fin-1'
          FROM generate_series(1, 3000) AS n
        """);
    PostgresAuditTrail trail = new PostgresAuditTrail(database.jdbc());
    String cursor = trail.list(100, null).nextCursor();
    for (String table : List.of("payout_stops", "ledger_closed_days")) {
      sql("ANALYZE " + table);
      assertThat(read(table, () -> trail.list(5, null))).as(table).isLessThan(FEW);
      assertThat(read(table, () -> trail.list(5, cursor))).as(table).isLessThan(FEW);
    }
  }

  private void closedClaims() {
    sql(
        """
        INSERT INTO claims (claim_id, platform_id, programme, request_id, order_id, sub_order_id,
               merchant_id, insurer_id, buyer_id, filed_at, input, filing_entries, seq, stage,
               outcome, parked, closed_at, view, engine_started_at)
        SELECT 'C-old-' || n, platform_id, programme, 'RF-old-' || n, order_id, sub_order_id,
               merchant_id, insurer_id, buyer_id, filed_at, input, filing_entries, 1, 'CLOSED',
               'PAID', false, filed_at + n * interval '1 second', view, filed_at
          FROM claims, generate_series(1, 3000) AS n
        """);
    sql("ANALYZE claims");
  }

  /** How many of the table's rows were read for it. */
  private long read(String table, Runnable question) {
    return Objects.requireNonNull(
        database
            .transactions()
            .execute(
                status -> {
                  long before = read(table);
                  question.run();
                  return read(table) - before;
                }));
  }

  private long read(String table) {
    return database
        .jdbc()
        .sql(
            """
            SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables
             WHERE relname = :table
            """)
        .param("table", table)
        .query(Long.class)
        .single();
  }

  private void sql(String statement) {
    database.jdbc().sql(statement).update();
  }
}
