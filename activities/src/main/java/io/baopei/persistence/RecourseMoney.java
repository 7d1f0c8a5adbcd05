package io.baopei.persistence;

import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.ledger.ClaimLedger;
import io.baopei.domain.recourse.RecourseOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books a recourse as its view has it: what is owed, what came back, what is given up. */
final class RecourseMoney {

  private final JdbcClient jdbc;
  private final LedgerRows ledger;

  RecourseMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ledger = new LedgerRows(jdbc);
  }

  /** Books what is not booked yet. */
  void book(RecourseView view) {
    ClaimBook.find(jdbc, view.claimId()).ifPresent(claim -> book(claim.ledger(), view));
  }

  private void book(ClaimLedger claim, RecourseView view) {
    ledger.book(claim.recourseOpened(view.amount(), view.openedAt()));
    List<RecoursePayment> payments = view.payments();
    for (int i = 0; i < payments.size(); i++) {
      RecoursePayment payment = payments.get(i);
      ledger.book(claim.recovered(i + 1, payment.amount(), payment.at(), payment.reference()));
    }
    Money rest = view.amount().minus(view.recovered());
    if (isGivenUp(view.outcome()) && rest.isPositive()) {
      Instant at = Objects.requireNonNull(view.closedAt());
      ledger.book(claim.givenUp(rest, at));
    }
  }

  private static boolean isGivenUp(@Nullable RecourseOutcome outcome) {
    return outcome == RecourseOutcome.WAIVED || outcome == RecourseOutcome.WRITTEN_OFF;
  }
}
