package io.baopei.persistence;

import io.baopei.contract.activity.LegOrder;
import io.baopei.port.record.PayeeAccount;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the account that a payment goes to. */
final class PayeeLookup {

  private final JdbcClient jdbc;

  PayeeLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Never falls back: money that an operator sends elsewhere must not go to the old account. */
  Optional<PayeeAccount> account(String claimId, LegOrder leg) {
    if (leg.accountRef() != null) {
      return ofOperator(claimId, leg.accountRef());
    }
    return switch (leg.payee()) {
      case BUYER -> byRef(Accounts.ofBuyer(claimId)).or(() -> paymentMethodOfOrder(claimId));
      case MERCHANT -> policyNo(claimId).map(Accounts::ofMerchant).flatMap(this::byRef);
      case PLATFORM -> policyNo(claimId).map(Accounts::ofInsured).flatMap(this::byRef);
    };
  }

  private Optional<PayeeAccount> ofOperator(String claimId, String ref) {
    return jdbc.sql(
            """
            SELECT kind, account, name FROM payee_accounts
             WHERE account_ref = :ref AND claim_id = :claimId
            """)
        .param("ref", ref)
        .param("claimId", claimId)
        .query(Accounts::account)
        .optional();
  }

  private Optional<PayeeAccount> byRef(String ref) {
    return jdbc.sql("SELECT kind, account, name FROM payee_accounts WHERE account_ref = :ref")
        .param("ref", ref)
        .query(Accounts::account)
        .optional();
  }

  /** Amazon pays back by the way that the buyer paid; elsewhere nobody could. */
  private Optional<PayeeAccount> paymentMethodOfOrder(String claimId) {
    return jdbc.sql(
            """
            SELECT :accountKind AS kind, order_id AS account, buyer_id AS name FROM claims
             WHERE claim_id = :claimId AND programme = 'AMAZON_ATOZ'
            """)
        .param("accountKind", PayeeAccount.ORDER_PAYMENT_METHOD)
        .param("claimId", claimId)
        .query(Accounts::account)
        .optional();
  }

  private Optional<String> policyNo(String claimId) {
    return jdbc.sql(
            """
            SELECT input -> 'policy' ->> 'policyNo' AS policy_no FROM claims
             WHERE claim_id = :claimId AND input -> 'policy' ->> 'policyNo' IS NOT NULL
            """)
        .param("claimId", claimId)
        .query(String.class)
        .optional();
  }
}
