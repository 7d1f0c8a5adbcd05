package io.baopei.persistence;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.PayeeAccounts;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that operators gave, in PostgreSQL. The same account of a claim keeps its reference. */
public final class PostgresPayeeAccounts implements PayeeAccounts {

  private static final String KEEP =
      """
      WITH known AS (
        SELECT account_ref FROM payee_accounts
         WHERE claim_id = :claimId AND account_ref LIKE 'operator/%'
           AND kind = :accountKind AND account = :account AND name = :accountName
         ORDER BY given_at LIMIT 1
      ), kept AS (
        INSERT INTO payee_accounts (account_ref, claim_id, kind, account, name, given_by)
        SELECT :accountRef, :claimId, :accountKind, :account, :accountName, :givenBy
         WHERE NOT EXISTS (SELECT 1 FROM known)
        RETURNING account_ref
      )
      SELECT account_ref FROM known UNION ALL SELECT account_ref FROM kept
      """;

  private final JdbcClient jdbc;

  public PostgresPayeeAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String keep(ClaimId claimId, PayeeAccount account, String givenBy) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("claimId", claimId.value());
    columns.put("givenBy", givenBy);
    Accounts.put(columns, "operator/" + UUID.randomUUID(), account);
    return jdbc.sql(KEEP).params(columns).query(String.class).single();
  }
}
