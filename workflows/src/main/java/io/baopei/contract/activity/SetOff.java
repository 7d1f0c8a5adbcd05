package io.baopei.contract.activity;

import org.joda.money.Money;

/**
 * An order to set a debt off against what the platform owes the merchant (OQ-21).
 *
 * @param key the idempotency key, {@code <claimId>/OFFSET/<n>}
 * @param amount what is still owed
 */
public record SetOff(String key, String claimId, String merchantId, Money amount) {}
