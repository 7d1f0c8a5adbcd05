package io.baopei.contract.claim;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * Thresholds that are nobody's business but the insurer's (T-45). They reach no view, journal or
 * log.
 *
 * @param autoApproveUpTo the indemnity up to which an overdue review is decided by itself (OQ-1)
 * @param priceFloor the share of the price paid below which an evidence order's price is looked at
 *     by a person (1F-5)
 */
public record PrivateTerms(Money autoApproveUpTo, BigDecimal priceFloor) {}
