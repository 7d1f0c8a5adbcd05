package io.baopei.persistence;

import io.baopei.domain.ledger.Party;
import io.baopei.domain.ledger.Purpose;
import io.baopei.port.record.LedgerBalances;
import io.baopei.port.record.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums up the balances that are kept with every posting. */
public final class PostgresLedgerBalances implements LedgerBalances {

  private static final String SUMS =
      """
      WITH held AS (
        SELECT party, party_id, CASE party WHEN 'BUYER' THEN '' ELSE party_id END AS holder,
               purpose, unit, balance
          FROM ledger_accounts JOIN ledger_balances USING (account_id)
      )
      SELECT party, holder, purpose, unit, sum(balance) AS balance, count(*) AS accounts
        FROM held
      """;

  private static final String GROUPS = " GROUP BY party, holder, purpose, unit";

  /** Those who are told apart by their ids. */
  private static final Set<String> NAMED =
      EnumSet.complementOf(EnumSet.of(Party.BUYER)).stream()
          .map(Party::name)
          .collect(Collectors.toUnmodifiableSet());

  private final JdbcClient jdbc;

  public PostgresLedgerBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Page<AccountSum> list(Which which, int limit, @Nullable String cursor) {
    Conditions conditions = conditions(which, cursor);
    List<AccountSum> rows =
        jdbc.sql(
                SUMS
                    + conditions.where()
                    + GROUPS
                    + ListOrder.BY_ACCOUNT.orderBy()
                    + " LIMIT :rows")
            .params(conditions.params())
            .param("rows", limit + 1)
            .query(PostgresLedgerBalances::sum)
            .list();
    return Pages.of(rows, limit, PostgresLedgerBalances::after);
  }

  /** An id alone is looked up under each party that has ids: the index begins with the party. */
  private static Conditions conditions(Which which, @Nullable String cursor) {
    Conditions conditions =
        new Conditions()
            .equal("party", Columns.nameOf(which.party()))
            .equal("party_id", which.partyId())
            .equal("purpose", Columns.nameOf(which.purpose()));
    if (which.partyId() != null) {
      conditions.add("party IN (:named)").param("named", NAMED);
    }
    if (cursor != null) {
      SumCursor position = SumCursor.read(cursor);
      conditions
          .add(ListOrder.BY_ACCOUNT.after())
          .param("afterParty", position.party())
          .param("afterHolder", position.holder())
          .param("afterPurpose", position.purpose())
          .param("afterUnit", position.unit());
    }
    return conditions;
  }

  private static String after(AccountSum last) {
    String holder = last.partyId() == null ? "" : last.partyId();
    return new SumCursor(last.party().name(), holder, last.purpose().name(), last.unit()).text();
  }

  private static AccountSum sum(ResultSet row, int number) throws SQLException {
    Party party = Party.valueOf(row.getString("party"));
    return new AccountSum(
        party,
        party == Party.BUYER ? null : row.getString("holder"),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("unit"),
        row.getLong("balance"),
        row.getLong("accounts"));
  }
}
