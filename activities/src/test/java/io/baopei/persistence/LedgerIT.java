package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.ledger.Guard;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.ClaimsFunds.Limit;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.ReserveRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;

/** What the database itself does not let anybody do to the ledger, whoever asks. */
@ExtendWith(DatabaseExtension.class)
final class LedgerIT {

  private static final List<String> TABLES =
      List.of("ledger_accounts", "ledger_entries", "ledger_postings", "ledger_balances");
  private static final Money COVER = yuan(30_900);
  private static final PaymentOutcome PAID = new PaymentOutcome.Paid("PAY-1", FILED);

  private final Database database;
  private final PostgresPaymentRecords payments;
  private String claimId = "";

  LedgerIT(Database database) {
    this.database = database;
    this.payments = database.payments();
  }

  @BeforeEach
  void fileAClaim() {
    claimId = file("RF-1", "S-1");
  }

  private String file(String request, String subOrder) {
    FilingResult filed =
        database
            .claims()
            .file(
                filing(request, subOrder),
                FILED,
                facts -> opened(filing(request, subOrder), facts));
    return ((FilingResult.Filed) filed).claim().input().claimId();
  }

  /** A booking costs as much in a ledger of thousands of accounts as in a small one. */
  @Test
  void readsNoAccountsButThoseOfTheEntry() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO ledger_accounts (code, party, party_id, purpose, unit)
            SELECT 'filler/' || n, 'BUYER', n::text, 'PAYABLE', 'CNY'
              FROM generate_series(1, 3000) AS n
            """)
        .update();
    database.jdbc().sql("ANALYZE ledger_accounts").update();
    Long read =
        database
            .transactions()
            .execute(
                status -> {
                  long before = accountsRead();
                  bookOneYuan();
                  return accountsRead() - before;
                });
    assertThat(read).isZero();
  }

  /** By whatever this connection did lately; the server takes it over once a second at most. */
  private long accountsRead() {
    return database
        .jdbc()
        .sql("SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'ledger_accounts'")
        .query(Long.class)
        .single();
  }

  private void bookOneYuan() {
    database
        .jdbc()
        .sql(
            """
            SELECT ledger_book('T-1', 'RESERVED', NULL, NULL, now(), current_date, jsonb_build_array(
              jsonb_build_object('code', 'filler/7', 'amount', -100),
              jsonb_build_object('code', 'new/8', 'amount', 100, 'party', 'BUYER', 'partyId', '8',
                                 'purpose', 'PAYABLE', 'unit', 'CNY')))
            """)
        .query(Boolean.class)
        .single();
  }

  /** The second waits for the first, and then counts what the first committed (OQ-12). */
  @Test
  void countsWhatAnotherTransactionHasCommittedMeanwhile() throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Boolean> second =
          database
              .transactions()
              .execute(
                  status -> {
                    assertThat(reserves(1, 60)).isTrue();
                    Future<Boolean> waiting =
                        other.submit(() -> database.transactions().execute(any -> reserves(2, 60)));
                    awaitALock();
                    return waiting;
                  });
      assertThat(second).isNotNull();
      assertThat(second.get()).as("120 of a cover of 100").isFalse();
    }
  }

  /** Whether that much of a cover of 100 may be reserved; asked without the claim's own lock. */
  private boolean reserves(int number, long sum) {
    LedgerRows ledger = new LedgerRows(database.jdbc());
    ClaimBook claim = ClaimBook.find(database.jdbc(), claimId).orElseThrow();
    try {
      ledger.setCover(claim, "CNY", 100, sum);
      return ledger.book(claim.ledger().reserve(number, yuan(sum), FILED));
    } catch (ReserveRefused above) {
      return false;
    }
  }

  private void awaitALock() {
    String waits = "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock')";
    while (!database.jdbc().sql(waits).query(Boolean.class).single()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void movesMoneyFromTheFundThroughReserveAndClearingToThePayee() {
    LegOrder order = indemnity(claimId, 1, 29_900);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    assertThat(balances()).isEqualTo(Map.of("FUNDS", -29_900L, "RESERVE", 29_900L));

    payments.begin(claimId, order, FILED);
    assertThat(balances()).isEqualTo(Map.of("FUNDS", -29_900L, "RESERVE", 0L, "CLEARING", 29_900L));

    payments.settle(order.key(), PAID, FILED);
    assertThat(balances())
        .isEqualTo(
            Map.of("FUNDS", -29_900L, "RESERVE", 0L, "CLEARING", 0L, "INDEMNITIES", 29_900L));
  }

  @Test
  void setsADeclinedPaymentAsideAgain() {
    LegOrder order = indemnity(claimId, 1, 29_900);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Declined("PAYEE_NOT_EXIST", "no"), FILED);

    assertThat(balances()).isEqualTo(Map.of("FUNDS", -29_900L, "RESERVE", 29_900L, "CLEARING", 0L));
    payments.reserve(claimId, List.of(indemnity(claimId, 2, 29_900)), COVER, FILED);
    assertThat(balances()).as("not set aside twice").containsEntry("RESERVE", 29_900L);
  }

  @Test
  void sendsNothingThatIsNotSetAside() {
    LegOrder order = indemnity(claimId, 1, 29_900);
    assertThatThrownBy(() -> payments.begin(claimId, order, FILED))
        .isInstanceOf(ReserveRefused.class);
    assertThat(count("payments")).isZero();
  }

  @Test
  void letsNoClaimsOfASubOrderCostMoreThanItsCover() {
    LegOrder first = indemnity(claimId, 1, 20_000);
    payments.reserve(claimId, List.of(first), COVER, FILED);
    LegOrder second = indemnity(claimId, 2, 31_000);

    assertThatThrownBy(() -> payments.reserve(claimId, List.of(second), COVER, FILED))
        .isInstanceOfSatisfying(
            ReserveRefused.class,
            refused -> assertThat(refused.guard()).isEqualTo(Guard.COVER_EXCEEDED));
    assertThat(balances()).containsEntry("RESERVE", 20_000L);
  }

  @Test
  void drawsNoFundBelowItsLimit() {
    payments.reserve(claimId, List.of(indemnity(claimId, 1, 100)), COVER, FILED);
    Reason drill = new Reason("DRILL", null);
    CurrencyUnit currency = COVER.getCurrencyUnit();
    new PostgresClaimsFunds(database.jdbc())
        .set(new Limit(Owner.PLATFORM, "PF-1", currency, yuan(20_000), "ops-1", FILED, drill));

    assertThatThrownBy(
            () -> payments.reserve(claimId, List.of(indemnity(claimId, 2, 20_001)), COVER, FILED))
        .isInstanceOfSatisfying(
            ReserveRefused.class,
            refused -> assertThat(refused.guard()).isEqualTo(Guard.FUNDS_EXHAUSTED));
    payments.reserve(claimId, List.of(indemnity(claimId, 2, 20_000)), COVER, FILED);
    assertThat(balances()).containsEntry("FUNDS", -20_000L);
  }

  @Test
  void refusesAnEntryThatDoesNotSumToZero() {
    payments.reserve(claimId, List.of(indemnity(claimId, 1, 100)), COVER, FILED);
    assertThatThrownBy(
            () ->
                book(
                    "X/1",
                    LocalDate.parse("2026-03-31"),
                    "[{\"code\":\"A\",\"party\":\"PLATFORM\",\"partyId\":\"P\",\"purpose\":\"RECOURSE\","
                        + "\"unit\":\"CNY\",\"amount\":-5},{\"code\":\"B\",\"party\":\"PLATFORM\","
                        + "\"partyId\":\"P\",\"purpose\":\"RECOVERED\",\"unit\":\"CNY\",\"amount\":4}]"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("do not sum to zero");
    assertThat(count("ledger_entries")).isEqualTo(1);
  }

  @Test
  void addsNothingToABookedEntry() {
    payments.reserve(claimId, List.of(indemnity(claimId, 1, 100)), COVER, FILED);
    assertThatThrownBy(
            () ->
                sql(
                    "INSERT INTO ledger_postings (entry_id, line, account_id, unit, amount) "
                        + "SELECT entry_id, line + 10, account_id, unit, amount FROM ledger_postings"))
        .hasMessageContaining("nothing is added to it");
  }

  @Test
  void changesAndForgetsNothing() {
    payments.reserve(claimId, List.of(indemnity(claimId, 1, 100)), COVER, FILED);
    for (String table : TABLES) {
      String delete = "DELETE FROM " + table;
      assertThatThrownBy(() -> sql(delete)).rootCause().hasMessageContaining("permission denied");
      assertThatThrownBy(() -> sql("TRUNCATE " + table + " CASCADE"))
          .rootCause()
          .hasMessageContaining("permission denied");
      Guards.granted(
          database,
          () -> assertThatThrownBy(() -> sql(delete)).hasMessageContaining("append-only"));
    }
    String update = "UPDATE ledger_postings SET amount = amount * 2";
    assertThatThrownBy(() -> sql(update)).rootCause().hasMessageContaining("permission denied");
    Guards.granted(
        database, () -> assertThatThrownBy(() -> sql(update)).hasMessageContaining("append-only"));
  }

  @Test
  void booksNothingOnAClosedDay() {
    sql("INSERT INTO ledger_closed_days VALUES ('2026-03-05', now(), 'ops')");
    payments.reserve(claimId, List.of(indemnity(claimId, 1, 100)), COVER, FILED);
    assertThat(
            database
                .jdbc()
                .sql("SELECT booked_on FROM ledger_entries")
                .query(LocalDate.class)
                .single())
        .as("the first open day")
        .isEqualTo(LocalDate.parse("2026-03-06"));
    assertThatThrownBy(
            () ->
                sql(
                    "INSERT INTO ledger_entries (entry_key, kind, at, booked_on, content) "
                        + "VALUES ('X', 'PAID', now(), '2026-03-04', '[]')"))
        .hasMessageContaining("is closed");
  }

  @Test
  void keepsBalancesThatEqualTheirPostings() {
    LegOrder order = indemnity(claimId, 1, 29_900);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), PAID, FILED);
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    SELECT count(*) FROM ledger_balances b
                     WHERE balance <> (SELECT sum(amount) FROM ledger_postings p
                                        WHERE p.account_id = b.account_id)
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void book(String key, LocalDate day, String postings) {
    database
        .jdbc()
        .sql("SELECT ledger_book(:key, 'PAID', NULL, NULL, now(), :day, CAST(:postings AS jsonb))")
        .param("key", key)
        .param("day", day)
        .param("postings", postings)
        .query(Boolean.class)
        .single();
  }

  private Map<String, Long> balances() {
    return database
        .jdbc()
        .sql(
            """
            SELECT purpose, sum(balance) AS held
              FROM ledger_accounts JOIN ledger_balances USING (account_id) GROUP BY purpose
            """)
        .query((row, number) -> Map.entry(row.getString("purpose"), row.getLong("held")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private int count(String table) {
    return database.jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  private void sql(String statement) {
    database.jdbc().sql(statement).update();
  }

  private static LegOrder indemnity(String claimId, int attempt, long amountMinor) {
    return new LegOrder(
        claimId + "/INDEMNITY/" + attempt,
        LegKind.INDEMNITY,
        Payee.MERCHANT,
        yuan(amountMinor),
        null);
  }
}
