package io.baopei.contract.claim;

import org.joda.money.Money;

/**
 * Thresholds that are nobody's business but the insurer's (T-45). They reach no view, journal or
 * log.
 *
 * @param autoApproveUpTo the indemnity up to which an overdue review is decided by itself (OQ-1)
 */
public record PrivateTerms(Money autoApproveUpTo) {}
