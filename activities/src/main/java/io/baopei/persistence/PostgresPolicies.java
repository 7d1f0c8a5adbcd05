package io.baopei.persistence;

import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.Policies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The policies in PostgreSQL. Whoever registers one first owns its number and its sub-order: a
 * renewal is another policy of other sub-orders, and no renewal or cancellation changes or removes
 * one under which claims may be open (S-04, S-06, OQ-23).
 */
public final class PostgresPolicies implements Policies {

  private static final String INSERT =
      """
      INSERT INTO policies (policy_no, programme, merchant_id, sub_order_id, registered_by, policy)
      VALUES (:policyNo, :programme, :merchantId, :subOrderId, :registeredBy,
              CAST(:policy AS jsonb))
      ON CONFLICT DO NOTHING
      """;

  private static final String INSERT_ACCOUNT =
      """
      INSERT INTO payee_accounts (account_ref, policy_no, kind, account, name, given_by)
      VALUES (:accountRef, :policyNo, :accountKind, :account, :accountName, :registeredBy)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  public PostgresPolicies(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public Registration register(RegisteredPolicy policy) {
    return Objects.requireNonNull(
        transactions.execute(status -> insert(policy) ? Registration.REGISTERED : compare(policy)));
  }

  @Override
  public Optional<RegisteredPolicy> find(String policyNo) {
    return jdbc.sql(PolicyRows.SELECT + " WHERE policy_no = :policyNo")
        .param("policyNo", policyNo)
        .query(PolicyRows::policy)
        .optional();
  }

  @Override
  public List<RegisteredPolicy> ofSubOrder(String subOrderId) {
    return jdbc.sql(PolicyRows.SELECT + " WHERE sub_order_id = :subOrderId ORDER BY policy_no")
        .param("subOrderId", subOrderId)
        .query(PolicyRows::policy)
        .list();
  }

  private boolean insert(RegisteredPolicy policy) {
    if (jdbc.sql(INSERT).params(columns(policy)).update() == 0) {
      return false;
    }
    String policyNo = policy.policy().policyNo();
    insertAccount(policy, Accounts.ofMerchant(policyNo), policy.merchantAccount());
    insertAccount(policy, Accounts.ofInsured(policyNo), policy.insuredAccount());
    return true;
  }

  private void insertAccount(RegisteredPolicy policy, String ref, @Nullable PayeeAccount account) {
    if (account != null) {
      Map<String, @Nullable Object> columns = columns(policy);
      Accounts.put(columns, ref, account);
      jdbc.sql(INSERT_ACCOUNT).params(columns).update();
    }
  }

  private Registration compare(RegisteredPolicy policy) {
    return find(policy.policy().policyNo())
        .map(known -> isSame(known, policy))
        .map(same -> same ? Registration.SAME_AS_BEFORE : Registration.OTHER_CONTENT)
        .orElse(Registration.SUB_ORDER_TAKEN);
  }

  private static boolean isSame(RegisteredPolicy known, RegisteredPolicy policy) {
    return known.policy().equals(policy.policy())
        && Objects.equals(known.merchantAccount(), policy.merchantAccount())
        && Objects.equals(known.insuredAccount(), policy.insuredAccount());
  }

  private static Map<String, @Nullable Object> columns(RegisteredPolicy policy) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("policyNo", policy.policy().policyNo());
    columns.put("programme", policy.policy().programme().name());
    columns.put("merchantId", policy.policy().merchantId());
    columns.put("subOrderId", policy.policy().subOrderId());
    columns.put("registeredBy", policy.registeredBy());
    columns.put("policy", Json.write(policy.policy()));
    return columns;
  }
}
