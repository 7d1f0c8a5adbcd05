package io.baopei.contract.activity;

import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment to make.
 *
 * @param key the idempotency key, {@code <claimId>/<leg>/<n>}; n grows only by a person's decision
 * @param accountRef the payee's account when an operator gave another one; null: the one on record
 */
public record LegOrder(
    String key, LegKind leg, Payee payee, Money amount, @Nullable String accountRef) {}
