package io.baopei.persistence;

import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment on record.
 *
 * @param settled the outcome, once the payment is paid or declined
 * @param byHand whether a person said so, who paid elsewhere
 */
record PaymentRow(
    PaymentOrder order, LegStatus status, @Nullable PaymentOutcome settled, boolean byHand) {

  static PaymentRow of(ResultSet row, int number) throws SQLException {
    LegStatus status = LegStatus.valueOf(row.getString("status"));
    return new PaymentRow(
        order(row), status, settled(row, status), row.getBoolean("settled_by_hand"));
  }

  Optional<PaymentOutcome> settledAs() {
    return Optional.ofNullable(settled);
  }

  /** Whether the counterparty may have it: false once it said that it has never heard of it. */
  boolean isPerhapsSent() {
    return status != LegStatus.PENDING;
  }

  /**
   * The same answer again contradicts nothing, nor does it that somebody does not know, nor that an
   * order was not carried out in whose place a person paid. Another sum than the one that was
   * ordered contradicts the order itself.
   */
  boolean isContradictedBy(PaymentOutcome outcome) {
    return switch (outcome) {
      case PaymentOutcome.Paid paid -> isOfAnotherSum(paid) || isSettledOtherwise(paid);
      case PaymentOutcome.Declined any -> isPaid() && !byHand;
      case PaymentOutcome.NotFound any -> isPaid() && !byHand;
      case PaymentOutcome.Unknown any -> false;
    };
  }

  private boolean isPaid() {
    return settled instanceof PaymentOutcome.Paid;
  }

  private boolean isOfAnotherSum(PaymentOutcome.Paid paid) {
    return paid.amount() != null && !paid.amount().equals(order.amount());
  }

  /**
   * The platform's event says that a refund was made and gives no number, which its answer does.
   */
  private boolean isSettledOtherwise(PaymentOutcome.Paid paid) {
    return settled != null
        && !(settled instanceof PaymentOutcome.Paid before
            && (before.reference().equals(paid.reference())
                || before.reference().equals(Leg.REFUNDED_OUTSIDE)));
  }

  private static PaymentOrder order(ResultSet row) throws SQLException {
    return new PaymentOrder(
        row.getString("payment_key"),
        row.getString("claim_id"),
        LegKind.valueOf(row.getString("leg")),
        Payee.valueOf(row.getString("payee")),
        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
        Columns.text(row, "account_ref"));
  }

  private static @Nullable PaymentOutcome settled(ResultSet row, LegStatus status)
      throws SQLException {
    return switch (status) {
      case PAID ->
          new PaymentOutcome.Paid(row.getString("reference"), Columns.instant(row, "settled_at"));
      case DECLINED ->
          new PaymentOutcome.Declined(
              row.getString("code"), Objects.requireNonNullElse(row.getString("message"), ""));
      default -> null;
    };
  }
}
