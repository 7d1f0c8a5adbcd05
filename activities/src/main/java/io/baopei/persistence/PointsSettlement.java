package io.baopei.persistence;

import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Paid;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Settles a try with all that goes with it: the row, the ledger's entry, and what people are told;
 * to be called in one transaction that has the row locked.
 */
final class PointsSettlement {

  private final JdbcClient jdbc;
  private final PointsRows rows;
  private final LedgerRows ledger;
  private final PointsNotices notices;

  PointsSettlement(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.rows = new PointsRows(jdbc);
    this.ledger = new LedgerRows(jdbc);
    this.notices = new PointsNotices(jdbc);
  }

  void settle(IssuePoints order, PaymentOutcome outcome, Instant now) {
    rows.settle(order, outcome, now);
    notices.settled(order, outcome);
    if (outcome instanceof Paid paid) {
      ClaimBook claim = ClaimBook.find(jdbc, order.claimId()).orElseThrow();
      ledger.book(
          claim.ledger().pointsIssued(order.key(), order.points(), paid.at(), paid.reference()));
    }
  }
}
