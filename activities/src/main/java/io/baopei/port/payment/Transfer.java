package io.baopei.port.payment;

import io.baopei.port.record.PayeeAccount;
import org.joda.money.Money;

/**
 * Money to an account.
 *
 * @param key the idempotency key, {@code <claimId>/<leg>/<n>}
 */
public record Transfer(String key, String claimId, Money amount, PayeeAccount account) {}
