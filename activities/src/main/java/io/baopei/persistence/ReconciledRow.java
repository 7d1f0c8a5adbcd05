package io.baopei.persistence;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.domain.reconciliation.StatedAccount;
import io.baopei.port.record.Reconciliations.Explanation;
import io.baopei.port.record.Reconciliations.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A line as it goes into the database, and as it comes back. */
record ReconciledRow(
    Book book, String key, Finding finding, String reference, Side ours, Side theirs) {

  /** One side's word; all of it null where that side has none. */
  record Side(
      @Nullable String currency,
      @Nullable Long minor,
      @Nullable Instant at,
      @Nullable String reference) {

    static Side of(@Nullable Movement movement) {
      return movement == null
          ? new Side(null, null, null, null)
          : new Side(
              movement.amount().getCurrencyUnit().getCode(),
              movement.amount().getAmountMinorLong(),
              movement.at(),
              movement.reference());
    }
  }

  /** Two lines under one key differ by the counterparty's number for them. */
  static ReconciledRow of(Comparison comparison) {
    Movement theirs = comparison.theirs();
    return new ReconciledRow(
        comparison.book(),
        comparison.key(),
        comparison.finding(),
        theirs == null ? "" : theirs.reference(),
        Side.of(comparison.ours()),
        Side.of(theirs));
  }

  static Line line(ResultSet row, int number) throws SQLException {
    Comparison comparison =
        new Comparison(
            Finding.valueOf(row.getString("finding")),
            movement(row, "ours"),
            movement(row, "theirs"));
    return new Line(
        row.getObject("day", LocalDate.class),
        comparison,
        row.getObject("first_seen_on", LocalDate.class),
        dayOrNull(row, "settled_on"),
        explanation(row));
  }

  private static @Nullable Explanation explanation(ResultSet row) throws SQLException {
    String by = Columns.text(row, "explained_by");
    return by == null
        ? null
        : new Explanation(
            by,
            Columns.instant(row, "explained_at"),
            new Reason(row.getString("reason_code"), Columns.text(row, "reason_text")));
  }

  /** What the ledger has. */
  static Movement paid(ResultSet row, int number) throws SQLException {
    String account = Columns.text(row, "account");
    return new Movement(
        Book.valueOf(row.getString("book")),
        row.getString("payment_key"),
        Money.ofMinor(CurrencyUnit.of(row.getString("unit")), row.getLong("amount")),
        Columns.instant(row, "at"),
        row.getString("reference"),
        account == null ? null : new StatedAccount(account),
        row.getBoolean("settled_by_hand"));
  }

  /** The counterparty's line of a row that has one. */
  static Movement theirLine(ResultSet row, int number) throws SQLException {
    return Objects.requireNonNull(movement(row, "theirs"));
  }

  private static @Nullable Movement movement(ResultSet row, String side) throws SQLException {
    String currency = Columns.text(row, side + "_currency");
    return currency == null
        ? null
        : new Movement(
            Book.valueOf(row.getString("book")),
            row.getString("payment_key"),
            Money.ofMinor(CurrencyUnit.of(currency), row.getLong(side + "_minor")),
            Columns.instant(row, side + "_at"),
            row.getString(side + "_reference"));
  }

  private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
