package io.baopei.persistence;

import io.baopei.domain.ledger.Account;
import io.baopei.domain.ledger.Entry;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.ledger.Guard;
import io.baopei.domain.ledger.Posting;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.ReserveRefused;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books entries. The database guards them: what it refuses comes back as an exception that says
 * why, and the transaction is lost.
 */
final class LedgerRows {

  private static final String BELOW_FLOOR = "BP001";
  private static final String BOOKED_OTHERWISE = "BP003";
  private static final String ABOVE_CAP = "BP004";

  private final JdbcClient jdbc;

  LedgerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Books it, once; false when it was booked before.
   *
   * @throws ReserveRefused when an account would fall below its floor, or the claims of a sub-order
   *     would cost more than its cover
   * @throws PaymentContradiction when another entry is booked under its key
   */
  boolean book(Entry entry) {
    return guarded(
        entry.key(),
        () ->
            jdbc.sql(
                    """
                    SELECT ledger_book(:key, :kind, :claimId, :reference, :at, :day,
                                       CAST(:postings AS jsonb))
                    """)
                .param("key", entry.key())
                .param("kind", entry.kind().name())
                .param("claimId", entry.claimId())
                .param("reference", Columns.storable(entry.reference()))
                .param("at", Columns.at(entry.at()))
                .param("day", AccountingDay.of(entry.at()))
                .param("postings", Json.write(entry.postings().stream().map(Line::of).toList()))
                .query(Boolean.class)
                .single());
  }

  /**
   * Sets what all claims of the sub-order may cost together, before so much more of it is reserved.
   * What they cost is committed by what is booked on their funds.
   *
   * @param cover in the unit
   * @throws ReserveRefused when it is less than they have cost
   */
  void setCover(ClaimBook claim, String unit, long cover, long more) {
    guarded(
        claim.ledger().claimId(),
        () ->
            jdbc.sql(
                    """
                    SELECT CAST(ledger_commit_cover(:programme, :merchantId, :subOrderId, :unit,
                                                    :cover, :more) AS text) IS NULL
                    """)
                .param("programme", claim.programme())
                .param("merchantId", claim.ledger().parties().merchantId())
                .param("subOrderId", claim.subOrderId())
                .param("unit", unit)
                .param("cover", cover)
                .param("more", more)
                .query(Boolean.class)
                .single());
  }

  /**
   * The same for what has been paid already, which may go beyond the cover; nothing of it is left
   * for other claims then.
   *
   * @param cover what stands for the sub-order's cover while none of its claims has set one
   */
  void openCover(ClaimBook claim, String unit, long cover) {
    setCover(claim, unit, cover, 0);
  }

  /** What the account holds; zero when nothing was ever booked on it. */
  long balance(Account account) {
    return jdbc.sql(
            """
            SELECT balance FROM ledger_balances JOIN ledger_accounts USING (account_id)
             WHERE code = :code
            """)
        .param("code", account.code())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** How many entries of that kind the claim has. */
  int count(String claimId, EntryKind kind) {
    return jdbc.sql(
            "SELECT count(*) FROM ledger_entries WHERE claim_id = :claimId AND kind = :kind")
        .param("claimId", claimId)
        .param("kind", kind.name())
        .query(Integer.class)
        .single();
  }

  private static <T> T guarded(String key, Supplier<T> booking) {
    try {
      return booking.get();
    } catch (DataAccessException refused) {
      throw translated(key, refused);
    }
  }

  private static RuntimeException translated(String key, DataAccessException refused) {
    if (!(NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException cause)) {
      return refused;
    }
    return switch (cause.getSQLState()) {
      case BELOW_FLOOR ->
          new ReserveRefused(
              Guard.FUNDS_EXHAUSTED,
              key + ": the fund is drawn to its limit, or another account would fall below zero");
      case ABOVE_CAP ->
          new ReserveRefused(
              Guard.COVER_EXCEEDED,
              key + ": the claims of the sub-order would cost more than it is covered for");
      case BOOKED_OTHERWISE ->
          new PaymentContradiction(key, "entry " + key + " is booked otherwise");
      case null, default -> refused;
    };
  }

  /** A posting as the database's function reads it. */
  private record Line(
      String code,
      String party,
      String partyId,
      String purpose,
      String unit,
      @Nullable String claimId,
      long amount) {

    static Line of(Posting posting) {
      Account account = posting.account();
      return new Line(
          account.code(),
          account.party().name(),
          account.partyId(),
          account.purpose().name(),
          account.unit(),
          account.claimId(),
          posting.amount());
    }
  }
}
