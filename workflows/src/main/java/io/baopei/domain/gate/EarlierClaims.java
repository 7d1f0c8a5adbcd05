package io.baopei.domain.gate;

import org.joda.money.Money;

/**
 * What earlier claims of the same programme and sub-order took (OQ-12).
 *
 * @param paid what the insurer paid or will pay on them in all, freight included
 * @param freightPaid whether the return freight was among it
 * @param anyPaid whether one of them closed as paid
 * @param refunded what the merchant refunded on them in all
 */
public record EarlierClaims(Money paid, boolean freightPaid, boolean anyPaid, Money refunded) {}
