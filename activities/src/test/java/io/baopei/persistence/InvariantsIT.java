package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Invariants.Finding;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invariant finds what it is there to find, and nothing where all is well. */
@ExtendWith(DatabaseExtension.class)
final class InvariantsIT {

  private final Database database;
  private final PostgresPaymentRecords payments;
  private final PostgresInvariants invariants;
  private String claimId = "";

  InvariantsIT(Database database) {
    this.database = database;
    this.payments = database.payments();
    this.invariants = new PostgresInvariants(database.jdbc(), database.transactions());
  }

  /** A claim with a return, whose indemnity is paid. */
  @BeforeEach
  void payAClaim() {
    database.policies().register(registered(policy("P-1", "S-1")));
    FilingResult filed =
        database
            .claims()
            .file(filing("RF-1", "S-1"), FILED, facts -> opened(filing("RF-1", "S-1"), facts));
    claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    pay(leg(LegKind.INDEMNITY, Payee.MERCHANT));
  }

  @Test
  void findsAnAccountBelowZero() {
    spoil(
        "ledger_balances",
        """
        UPDATE ledger_balances SET balance = -1 FROM ledger_accounts a
         WHERE a.account_id = ledger_balances.account_id AND a.purpose = 'RESERVE'
        """);
    assertThat(broken()).contains("03-no-account-below-its-floor");
  }

  @Test
  void findsALegThatIsPaidByHandAndByAProvider() {
    assertThat(broken()).doesNotContain("06-one-payment-of-a-leg");
    spoil("ledger_entries", "UPDATE ledger_entries SET kind = 'PAID_BY_HAND' WHERE kind = 'PAID'");
    assertThat(broken()).contains("06-one-payment-of-a-leg");
  }

  @ParameterizedTest
  @CsvSource({
    "PAID,    MERCHANT, 20000, ''",
    "PAID,    MERCHANT, 20001, 11-views-agree-with-payments",
    "PAID,    BUYER,    20000, 11-views-agree-with-payments",
    "PENDING, MERCHANT, 20000, 12-paid-claims-are-paid"
  })
  void findsAViewThatSaysOtherwise(String status, String payee, long fen, String found) {
    spoil(
        "claims",
        """
        UPDATE claims SET outcome = 'PAID', view = jsonb_set(view, '{settlement}',
          '{"legs": [{"leg": "INDEMNITY", "payee": "%s", "status": "%s",
                      "amount": {"currency": "CNY", "amountMinor": %d}}]}')
        """
            .formatted(payee, status, fen));
    List<String> ofViews = broken().stream().filter(name -> name.matches("1[12]-.*")).toList();
    if (found.isEmpty()) {
      assertThat(ofViews).isEmpty();
    } else {
      assertThat(ofViews).contains(found);
    }
  }

  private List<String> broken() {
    return invariants.check().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::name)
        .toList();
  }

  private void pay(LegOrder order) {
    payments.reserve(claimId, List.of(order), yuan(100_000), FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);
  }

  private LegOrder leg(LegKind kind, Payee payee) {
    return new LegOrder(claimId + "/" + kind + "/1", kind, payee, yuan(20_000), null);
  }

  /** With the table's guards off, as only its owner can. */
  private void spoil(String table, String statement) {
    database
        .transactions()
        .executeWithoutResult(
            status ->
                Guards.without(database, table, () -> database.jdbc().sql(statement).update()));
  }
}
