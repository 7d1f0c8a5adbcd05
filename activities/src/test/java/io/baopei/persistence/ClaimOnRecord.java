package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Invariants.Finding;
import java.time.Instant;
import java.util.List;

/** The one insured claim of a test, with what a test wants to be true of it, or untrue. */
record ClaimOnRecord(Database database, ViewSketch sketch) {

  /** Filed as that, with its workflow started. */
  static ClaimOnRecord filed(Database database, Filing filing) {
    database.policies().register(registered(policy("P-1", "S-1")));
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    ViewSketch sketch = ViewSketch.of(((FilingResult.Filed) filed).claim().input());
    database.claims().engineStarted(new ClaimId(sketch.input().claimId()), FILED);
    return new ClaimOnRecord(database, sketch);
  }

  /** A claim with a return. */
  static ClaimOnRecord filed(Database database) {
    return filed(database, filing("RF-1", "S-1"));
  }

  /** So many seconds after its filing. */
  static Instant second(int after) {
    return FILED.plusSeconds(after);
  }

  String id() {
    return sketch.input().claimId();
  }

  /** The n-th payment of a leg, to whom the programme has it paid. */
  LegOrder order(LegKind kind, int attempt, long fen) {
    Payee payee = kind == LegKind.INDEMNITY ? Payee.MERCHANT : Payee.BUYER;
    return new LegOrder(id() + "/" + kind + "/" + attempt, kind, payee, yuan(fen), null);
  }

  /** Orders it at that instant; nobody knows yet what became of it. */
  LegOrder sends(LegOrder order, Instant at) {
    PostgresPaymentRecords payments = database.payments();
    if (order.leg() != LegKind.REFUND) {
      payments.reserve(id(), List.of(order), yuan(100_000), at);
    }
    payments.begin(id(), order, at);
    return order;
  }

  /** Orders it at that instant, and it is paid. */
  void pays(LegOrder order, Instant at) {
    sends(order, at);
    database.payments().settle(order.key(), new PaymentOutcome.Paid("PAY-1", at), at);
  }

  void declined(LegOrder order, Instant at) {
    database.payments().settle(order.key(), new PaymentOutcome.Declined("NO", "No."), at);
  }

  /** Puts a step on record by which the claim looks so. */
  void takes(int seq, ClaimView view, String entry) {
    ClaimStep step = Situations.step(seq, view, entry);
    database.steps().append(step);
  }

  /**
   * Closes as paid, with an indemnity of which an operator said at that instant that it was paid.
   */
  void closesPaidByHand(long fen, Instant at) {
    Leg leg = Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, yuan(fen), List.of());
    takes(999, sketch.owing(leg.paid(at, "BANK-1")).closedAs(Outcome.PAID).view(), "PAID");
  }

  /** What must hold and does not, by number. */
  List<String> broken() {
    return new PostgresInvariants(database.jdbc(), database.transactions())
        .check().stream()
            .filter(finding -> !finding.holds())
            .map(Finding::name)
            .map(name -> name.substring(0, 2))
            .toList();
  }

  void sql(String statement) {
    database.jdbc().sql(statement).update();
  }

  /** With the table's guards off, as only its owner can. */
  void spoil(String table, String statement) {
    database
        .transactions()
        .executeWithoutResult(status -> Guards.without(database, table, () -> sql(statement)));
  }
}
