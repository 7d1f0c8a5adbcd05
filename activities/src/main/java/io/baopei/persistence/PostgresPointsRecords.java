package io.baopei.persistence;

import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords.Progress;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsRecords;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far orders of points are, in PostgreSQL. Each call is a transaction of its own, committed
 * before it returns: what was sent must be on record even if the caller fails.
 */
public final class PostgresPointsRecords implements PointsRecords {

  private final TransactionTemplate transactions;
  private final PointsRows rows;
  private final PointsHistory history;
  private final PointsSettlement settlement;
  private final PointsNotices notices;

  public PostgresPointsRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    this.transactions =
        new TransactionTemplate(
            Objects.requireNonNull(transactions.getTransactionManager()), transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.rows = new PointsRows(jdbc);
    this.history = new PointsHistory(jdbc);
    this.settlement = new PointsSettlement(jdbc);
    this.notices = new PointsNotices(jdbc);
  }

  @Override
  public Progress begin(IssuePoints order, Instant now) {
    return Objects.requireNonNull(transactions.execute(status -> send(order, now)));
  }

  @Override
  public void settle(IssuePoints order, PaymentOutcome outcome, Instant now) {
    boolean contradicts =
        Objects.requireNonNull(transactions.execute(status -> note(order, outcome, now)));
    if (contradicts) {
      throw new PaymentContradiction(order.key(), order.key() + " is settled otherwise");
    }
  }

  @Override
  public void delayed(IssuePoints order, boolean isOverdue, Instant now) {
    transactions.executeWithoutResult(status -> tellDelay(order, isOverdue, now));
  }

  private void tellDelay(IssuePoints order, boolean isOverdue, Instant now) {
    PointsOrder known = lock(order);
    boolean isOpen = known.attempt() == order.attempt() && settledAs(known) == null;
    if (isOpen && notices.delayed(order, isOverdue)) {
      history.did(order, isOverdue ? "OVERDUE" : "DELAYED", now);
    }
  }

  private Progress send(IssuePoints order, Instant now) {
    PointsOrder known = lock(order);
    if (!known.toIssue().equals(order)) {
      throw new PaymentContradiction(order.key(), order.key() + " is on record otherwise");
    }
    PaymentOutcome settled = settledAs(known);
    if (settled != null) {
      return new Progress(Optional.of(settled), true);
    }
    boolean perhapsSent = isPerhapsSent(known);
    rows.sent(order, now);
    history.did(order, "SENT", now);
    return new Progress(Optional.empty(), perhapsSent);
  }

  private boolean note(IssuePoints order, PaymentOutcome outcome, Instant now) {
    PointsOrder known = lock(order);
    boolean contradicts = contradicts(known, order, outcome);
    history.heard(order, outcome, contradicts, now);
    if (contradicts) {
      notices.contradicted(order);
    } else if (known.attempt() == order.attempt() && settledAs(known) == null) {
      settlement.settle(order, outcome, now);
    }
    return contradicts;
  }

  private PointsOrder lock(IssuePoints order) {
    return rows.lock(order.claimId())
        .orElseThrow(
            () -> new PaymentContradiction(order.key(), order.key() + " was never ordered"));
  }

  /** A try that another one followed was declined. */
  private static boolean contradicts(PointsOrder known, IssuePoints order, PaymentOutcome outcome) {
    PaymentOutcome settled =
        known.attempt() > order.attempt() ? new Declined("", "") : settledAs(known);
    return switch (outcome) {
      case Paid paid ->
          settled != null
              && !(settled instanceof Paid before && before.reference().equals(paid.reference()));
      case Declined any -> settled instanceof Paid;
      case PaymentOutcome.NotFound any -> settled instanceof Paid;
      case PaymentOutcome.Unknown any -> false;
    };
  }

  private static @Nullable PaymentOutcome settledAs(PointsOrder order) {
    return switch (order.status()) {
      case PAID ->
          new Paid(
              Objects.requireNonNull(order.reference()), Objects.requireNonNull(order.settledAt()));
      case DECLINED -> new Declined(Objects.requireNonNull(order.code()), "");
      case NOT_DUE, PENDING, SENT, UNKNOWN -> null;
    };
  }

  private static boolean isPerhapsSent(PointsOrder order) {
    return order.status() == LegStatus.SENT || order.status() == LegStatus.UNKNOWN;
  }
}
