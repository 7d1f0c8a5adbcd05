package io.baopei.persistence;

import io.baopei.domain.policy.Policy;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.Policies.RegisteredPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a policy's row and its accounts become a registered policy. */
final class PolicyRows {

  static final String SELECT =
      """
      SELECT policies.policy, policies.registered_by,
             (SELECT jsonb_build_object('kind', kind, 'account', account, 'name', name)
                FROM payee_accounts
               WHERE account_ref = 'policy/' || policies.policy_no || '/merchant') AS merchant,
             (SELECT jsonb_build_object('kind', kind, 'account', account, 'name', name)
                FROM payee_accounts
               WHERE account_ref = 'policy/' || policies.policy_no || '/insured') AS insured
        FROM policies
      """;

  private PolicyRows() {}

  static RegisteredPolicy policy(ResultSet row, int number) throws SQLException {
    return new RegisteredPolicy(
        Json.read(row.getString("policy"), Policy.class),
        row.getString("registered_by"),
        account(row, "merchant"),
        account(row, "insured"));
  }

  private static @Nullable PayeeAccount account(ResultSet row, String column) throws SQLException {
    String json = Columns.text(row, column);
    return json == null ? null : Json.read(json, PayeeAccount.class);
  }
}
