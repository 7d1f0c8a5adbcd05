package io.baopei.persistence;

import io.baopei.port.record.PayeeAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The references of accounts, and their columns. */
final class Accounts {

  private Accounts() {}

  static String ofBuyer(String claimId) {
    return "claim/" + claimId + "/buyer";
  }

  static String ofMerchant(String policyNo) {
    return "policy/" + policyNo + "/merchant";
  }

  static String ofInsured(String policyNo) {
    return "policy/" + policyNo + "/insured";
  }

  static void put(
      Map<String, @Nullable Object> columns, String ref, @Nullable PayeeAccount account) {
    columns.put("accountRef", ref);
    columns.put("accountKind", account == null ? null : account.kind());
    columns.put("account", account == null ? null : account.account());
    columns.put("accountName", account == null ? null : account.name());
  }

  static PayeeAccount account(ResultSet row, int number) throws SQLException {
    return new PayeeAccount(row.getString("kind"), row.getString("account"), row.getString("name"));
  }
}
