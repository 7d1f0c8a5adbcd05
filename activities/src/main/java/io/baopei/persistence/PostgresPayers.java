package io.baopei.persistence;

import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.Payers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payers as funds, policies and claims name them; each is found by an index. */
public final class PostgresPayers implements Payers {

  private static final String HAS_A_FUND =
      """
      SELECT EXISTS (SELECT 1 FROM ledger_accounts
                      WHERE purpose = 'FUNDS' AND party = :party AND party_id = :payerId)
      """;

  private static final String INSURES =
      """
       OR EXISTS (SELECT 1 FROM policies WHERE policy ->> 'insurerId' = :payerId)
       OR EXISTS (SELECT 1 FROM claims WHERE insurer_id = :payerId)
      """;

  private static final String HAS_CLAIMS =
      " OR EXISTS (SELECT 1 FROM claims WHERE platform_id = :payerId)";

  private final JdbcClient jdbc;

  public PostgresPayers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isKnown(Owner party, String payerId) {
    String elsewhere =
        switch (party) {
          case INSURER -> INSURES;
          case PLATFORM -> HAS_CLAIMS;
        };
    return jdbc.sql(HAS_A_FUND + elsewhere)
        .param("party", party.name())
        .param("payerId", payerId)
        .query(Boolean.class)
        .single();
  }
}
