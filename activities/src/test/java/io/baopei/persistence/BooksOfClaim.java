package io.baopei.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.port.record.BookedEntries.Booked;
import io.baopei.port.record.Invariants.Finding;
import java.util.List;

/** What the ledger has of the one claim of a test. */
record BooksOfClaim(Database database, String claimId) {

  List<String> entries() {
    return new PostgresBookedEntries(database.jdbc())
        .ofClaim(claimId).stream().map(Booked::kind).map(Enum::name).toList();
  }

  long reserve() {
    return balanceOf("INSURER/INS-1/RESERVE/CNY/" + claimId);
  }

  long balanceOf(String code) {
    return database
        .jdbc()
        .sql(
            """
            SELECT balance FROM ledger_balances JOIN ledger_accounts USING (account_id)
             WHERE code = :code
            """)
        .param("code", code)
        .query(Long.class)
        .single();
  }

  long committed() {
    return database.jdbc().sql("SELECT committed FROM ledger_covers").query(Long.class).single();
  }

  /** The sketch of a claim was never decided on; its money is to be where it should. */
  void assertRight() {
    assertThat(broken()).noneMatch(name -> name.matches("(01|02|03|06|09|10|11|12)-.*"));
  }

  List<String> broken() {
    return new PostgresInvariants(database.jdbc(), database.transactions())
        .check().stream().filter(finding -> !finding.holds()).map(Finding::name).toList();
  }
}
