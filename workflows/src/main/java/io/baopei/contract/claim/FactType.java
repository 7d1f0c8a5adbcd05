package io.baopei.contract.claim;

/** The facts that the platform and the merchants report. */
public enum FactType {
  /** {@code {carrier, trackingNumber}}. */
  RETURN_TRACKING_SUBMITTED,
  /** No data: the carrier has the returned goods; of no use once it is known (OQ-28). */
  PARCEL_SCANNED,
  /** {@code {elsewhere}}: the carrier delivered the returned goods; true: not to the merchant. */
  PARCEL_SIGNED,
  /** No data. */
  MERCHANT_CONFIRMED_RECEIPT,
  /** {@code {ground, proof}}. */
  MERCHANT_REFUSED_RECEIPT,
  /** {@code {decision, reason, items}}. */
  MERCHANT_RESPONDED,
  /** {@code {amount}}; absent: the sum asked. */
  REFUND_COMPLETED,
  /** No data: the refund request was closed on the platform. */
  REFUND_CLOSED,
  /** No data. */
  BUYER_WITHDREW,
  /** {@code {clock, dueAt}}: the platform's own deadline (S3-5). */
  DEADLINE_SET
}
