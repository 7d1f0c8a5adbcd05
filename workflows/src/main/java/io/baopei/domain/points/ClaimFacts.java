package io.baopei.domain.points;

/**
 * What a claim says about whether its merchant had to perform, and did.
 *
 * @param isApproved whether it ever was
 * @param isReceiptRefused whether the merchant ever refused what came back
 * @param isRefundStuck whether the refund is not made although its time is up, or cannot be made
 */
public record ClaimFacts(boolean isApproved, boolean isReceiptRefused, boolean isRefundStuck) {}
