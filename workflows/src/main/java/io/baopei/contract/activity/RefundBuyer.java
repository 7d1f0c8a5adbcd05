package io.baopei.contract.activity;

import org.joda.money.Money;

/**
 * An order to refund the buyer.
 *
 * @param key the idempotency key, {@code <claimId>/REFUND/<n>}
 */
public record RefundBuyer(
    String key,
    String claimId,
    String orderId,
    String subOrderId,
    String requestId,
    Money amount) {}
