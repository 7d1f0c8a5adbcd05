package io.baopei.contract.activity;

import org.joda.money.Money;

/**
 * What an approved claim may cost, to be set aside in the ledger.
 *
 * @param cost of all its payments by the insurer
 * @param cover what all claims of the sub-order may cost together (OQ-12)
 */
public record Reservation(Money cost, Money cover) {}
