package io.baopei.adapter.payment.alipay;

/**
 * A notification that Alipay signed. It says that there is something to ask about, and no more:
 * what became of the payment is what {@link AlipayPayouts#find} answers.
 *
 * @param notifyId the notification's own number; it may come twice
 * @param key the payment's idempotency key
 * @param status the transfer's status, {@code SUCCESS}
 */
public record AlipayNotification(String notifyId, String key, String status) {}
