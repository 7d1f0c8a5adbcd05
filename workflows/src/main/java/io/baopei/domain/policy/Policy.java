package io.baopei.domain.policy;

import io.baopei.domain.programme.Programme;
import java.time.Instant;
import org.joda.money.Money;

/**
 * The cover of one sub-order, issued when shipment was confirmed (T-F9b). Its existence decides,
 * not the merchant's membership (OQ-17). Accounts are not here: they stay in the database.
 */
public record Policy(
    String policyNo,
    Programme programme,
    String insurerId,
    String merchantId,
    String subOrderId,
    Insured insured,
    Money sumInsured,
    Instant issuedAt,
    Instant effectiveFrom,
    Instant effectiveTo) {

  /** Whether this is the cover of that programme, merchant and sub-order. */
  public boolean covers(Programme programme, String merchantId, String subOrderId) {
    return this.programme == programme
        && this.merchantId.equals(merchantId)
        && this.subOrderId.equals(subOrderId);
  }
}
