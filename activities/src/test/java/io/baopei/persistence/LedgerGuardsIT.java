package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.amazonFiling;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.step;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.ledger.ClaimLedger;
import io.baopei.domain.ledger.Entry;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.ledger.Guard;
import io.baopei.domain.ledger.Parties;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.ReserveRefused;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no statement of the service's own does to the ledger, past the functions that book. */
@ExtendWith(DatabaseExtension.class)
final class LedgerGuardsIT {

  private static final String FUNDS = "INSURER/INS-1/FUNDS/CNY";
  private static final Money COVER = yuan(30_900);

  private final Database database;
  private final LedgerRows ledger;
  private final String claimId;
  private final BooksOfClaim books;

  LedgerGuardsIT(Database database) {
    this.database = database;
    this.ledger = new LedgerRows(database.jdbc());
    database.policies().register(registered(policy("P-1", "S-1")));
    this.claimId = file(filing("RF-1", "S-1")).claimId();
    this.books = new BooksOfClaim(database, claimId);
  }

  private ClaimInput file(Filing filing) {
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    return ((FilingResult.Filed) filed).claim().input();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balance = balance + 1",
        "postings = postings - 1",
        "account_id = -account_id",
        "balance = 0, floor = NULL"
      })
  void changesWhatAnAccountHoldsByPostingsAlone(String change) {
    reserve(20_000);
    refused("UPDATE ledger_balances SET " + change, "only postings change what an account holds");
  }

  @Test
  void movesAFloorToWhatTheLastLimitSaysAlone() {
    reserve(20_000);
    String floors = "UPDATE ledger_balances SET floor = %s WHERE account_id = %s";
    String fund = "(SELECT account_id FROM ledger_accounts WHERE purpose = 'FUNDS')";
    String reserve = "(SELECT account_id FROM ledger_accounts WHERE purpose = 'RESERVE')";
    refused(floors.formatted("-5", fund), "its last limit says");
    refused(floors.formatted("NULL", reserve), "its last limit says");

    limit("DEFAULT", 25_000L);
    assertThat(floor()).isEqualTo(-25_000);
    refused(floors.formatted("NULL", fund), "its last limit says");
    sql(floors.formatted("-25000", fund));
    limit("DEFAULT", null);
    assertThat(floor()).isNull();
  }

  /** Of two at once the one with the higher number holds, though it was the first to be there. */
  @Test
  void keepsTheLastLimitWhenAnEarlierOneComesLate() {
    limit("DEFAULT", 25_000L);
    limit("-1", 7L);
    assertThat(floor()).isEqualTo(-25_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "committed = committed + 1",
        "by_hand = committed",
        "sub_order_id = 'S-other'",
        "cap = cap + 1"
      })
  void changesACoverByItsFunctionAndByPostingsAlone(String change) {
    reserve(20_000);
    refused("UPDATE ledger_covers SET " + change, "is refused: ");
  }

  @Test
  void opensAndForgetsNoCover() {
    reserve(20_000);
    refused("INSERT INTO ledger_covers VALUES ('P', 'M', 'S', 'CNY', 5, 0)", "sets caps");
    refused("INSERT INTO ledger_covers VALUES ('P', 'M', 'S', 'CNY', 5, 5)", "is refused: ");
    refused("DELETE FROM ledger_covers", "permission denied");
    refused("TRUNCATE ledger_covers", "permission denied");
    Guards.granted(database, () -> refused("DELETE FROM ledger_covers", "append-only"));
    Guards.granted(database, () -> refused("TRUNCATE ledger_covers", "append-only"));
  }

  @Test
  void capsNoSubOrderBelowWhatItHasCost() {
    reserve(20_000);
    assertThatThrownBy(() -> ledger.setCover(claim(), "CNY", 19_999, 1))
        .isInstanceOf(ReserveRefused.class);
  }

  /** Whatever it is called: what draws on a fund counts, and needs a cover. */
  @ParameterizedTest
  @EnumSource(names = {"RESERVED", "SENT", "PAID_BY_HAND"})
  void drawsOnNoFundWithoutACover(EntryKind kind) {
    Entry drawing = as(kind, claim().ledger().reserve(1, yuan(100), FILED));
    assertThatThrownBy(() -> ledger.book(drawing)).hasMessageContaining("S-1 has no cover");
    assertThat(database.count("ledger_postings")).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESERVED", "SENT"})
  void drawsNoMoreThanTheCoverThoughItIsNotAsked(EntryKind kind) {
    reserve(20_000);
    Entry more = as(kind, claim().ledger().reserve(2, yuan(10_901), FILED));
    assertThatThrownBy(() -> ledger.book(more))
        .isInstanceOfSatisfying(
            ReserveRefused.class,
            above -> assertThat(above.guard()).isEqualTo(Guard.COVER_EXCEEDED));
    ledger.book(as(kind, claim().ledger().reserve(2, yuan(10_900), FILED)));
    assertThat(books.committed()).isEqualTo(30_900);
  }

  @Test
  void commitsWhatIsDrawnAndGivesBackWhatIsReleased() {
    reserve(20_000);
    assertThat(books.committed()).isEqualTo(20_000);
    ledger.book(claim().ledger().release(1, "CNY", 5_000, FILED));
    assertThat(books.committed()).isEqualTo(15_000);

    Leg leg = Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, yuan(40_000), List.of());
    ledger.book(claim().ledger().paidByHand(leg, yuan(25_000), FILED, "BANK-1"));
    assertThat(books.committed()).as("beyond the cover, by hand").isEqualTo(40_000);
    assertThat(database.count("ledger_covers WHERE by_hand = 25000")).isEqualTo(1);
    assertThat(books.broken()).doesNotContain("09-no-sub-order-above-its-cover");
  }

  @Test
  void drawsOnTheFundOfTheClaimsOwnPayerAlone() {
    reserve(100);
    Entry others =
        new ClaimLedger(claimId, new Parties("PF-1", "INS-2", "M-77", "B-9"))
            .reserve(2, yuan(100), FILED);
    assertThatThrownBy(() -> ledger.book(others)).hasMessageContaining("who does not pay");
    Entry platforms =
        new ClaimLedger(claimId, new Parties("PF-1", null, "M-77", "B-9"))
            .reserve(2, yuan(100), FILED);
    assertThatThrownBy(() -> ledger.book(platforms)).hasMessageContaining("who does not pay");
    refused(
        """
        SELECT ledger_book('X', 'RESERVED', NULL, NULL, now(), current_date,
                           (SELECT content FROM ledger_entries))
        """,
        "who does not pay");
  }

  /** It could be added to then. */
  @Test
  void booksNothingInTheNameOfALaterTransaction() {
    refused(
        """
        INSERT INTO ledger_entries (entry_key, kind, at, booked_on, content, booked_by)
        VALUES ('X', 'PAID', now(), current_date, '[]',
                CAST(CAST(CAST(CAST(pg_current_xact_id() AS text) AS bigint) + 1 AS text) AS xid8))
        """,
        "booked by its own transaction");
  }

  /** A second one would have no limit. */
  @Test
  void givesAPayerOneFund() {
    reserve(100);
    refused(
        """
        INSERT INTO ledger_accounts (code, party, party_id, purpose, unit)
        VALUES ('X', 'INSURER', 'INS-1', 'FUNDS', 'CNY')
        """,
        "ledger_accounts_of_funds");
  }

  /** Each incident has a cover of its own beside what those before it have cost. */
  @Test
  void coversEachIncidentOfAnOrderByItself() {
    ClaimInput first = file(amazonFiling("RF-A", "S-A"));
    pay(first.claimId(), 500, 500);
    database
        .steps()
        .append(step(1, ViewSketch.of(first).closedAs(Outcome.WITHDRAWN).view(), "CLOSED"));
    String second = file(amazonFiling("RF-B", "S-A")).claimId();

    assertThatThrownBy(() -> pay(second, 400, 899)).isInstanceOf(ReserveRefused.class);
    pay(second, 400, 900);
    assertThat(books.committed()).isEqualTo(900);
  }

  @Test
  void leavesWhoseFundPaysAsItWasFiled() {
    refused("UPDATE claims SET insurer_id = 'INS-2'", "append-only");
    refused("UPDATE claims SET insurer_id = NULL", "append-only");
    refused("UPDATE policies SET policy = policy || '{\"insurerId\": \"INS-2\"}'", "append-only");
    refused("DELETE FROM policies", "append-only");
    refused("TRUNCATE policies CASCADE", "append-only");
  }

  private void pay(String claim, long fen, long coverFen) {
    PostgresPaymentRecords payments = database.payments();
    LegOrder order =
        new LegOrder(claim + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.BUYER, yuan(fen), null);
    payments.reserve(claim, List.of(order), yuan(coverFen), FILED);
    payments.begin(claim, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Paid("PAY-" + claim, FILED), FILED);
  }

  private void reserve(long fen) {
    LegOrder order =
        new LegOrder(claimId + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.MERCHANT, yuan(fen), null);
    database.payments().reserve(claimId, List.of(order), COVER, FILED);
  }

  private ClaimBook claim() {
    return ClaimBook.find(database.jdbc(), claimId).orElseThrow();
  }

  private static Entry as(EntryKind kind, Entry entry) {
    return new Entry(
        entry.key(), kind, entry.claimId(), entry.at(), entry.reference(), entry.postings());
  }

  private void limit(String number, @Nullable Long to) {
    sql(
        """
        INSERT INTO ledger_limits (limit_no, insurer_id, unit, limit_to, set_at, set_by, reason)
        OVERRIDING SYSTEM VALUE VALUES (%s, 'INS-1', 'CNY', %s, now(), 'ops-1', 'DRILL')
        """
            .formatted(number, to));
  }

  private @Nullable Long floor() {
    return database
        .jdbc()
        .sql(
            """
            SELECT floor FROM ledger_balances JOIN ledger_accounts USING (account_id)
             WHERE code = :code
            """)
        .param("code", FUNDS)
        .query((row, number) -> row.getObject("floor", Long.class))
        .list()
        .getFirst();
  }

  private void refused(String statement, String words) {
    assertThatThrownBy(() -> database.jdbc().sql(statement).query((row, number) -> "").list())
        .rootCause()
        .hasMessageContaining(words);
  }

  private void sql(String statement) {
    database.jdbc().sql(statement).update();
  }
}
