package io.baopei.contract.activity;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the platform set off.
 *
 * @param amount at most what was asked; zero when the merchant is due nothing
 * @param reference the platform's reference, or null when nothing was set off
 */
public record SetOffMade(Money amount, @Nullable String reference, Instant at) {}
