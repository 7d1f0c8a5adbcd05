package io.baopei.sandbox.fault;

/** The exchanges that can be made to go wrong. */
public enum FaultTarget {
  /** Alipay's transfer. */
  PAYMENT_TRANSFER,
  /** Alipay's query of a transfer. */
  PAYMENT_QUERY,
  /** The platform's refund. */
  PLATFORM_REFUND,
  /** The platform's answer to what became of a refund. */
  PLATFORM_REFUND_QUERY,
  /** The platform's agreement to a return. */
  PLATFORM_AGREEMENT,
  /** The platform's account credit. */
  PLATFORM_CREDIT,
  /** The platform's answer to what became of an account credit. */
  PLATFORM_CREDIT_QUERY,
  /** A notice handed to the platform. */
  PLATFORM_NOTICE,
  /** The platform's own payment to a buyer. */
  PLATFORM_DISBURSEMENT,
  /** The platform's answer to what became of such a payment. */
  PLATFORM_DISBURSEMENT_QUERY,
  /** The platform's setting off of a debt. */
  PLATFORM_SET_OFF,
  /** The platform's answer to what became of a set-off. */
  PLATFORM_SET_OFF_QUERY,
  /** The platform's granting of points. */
  PLATFORM_POINTS,
  /** The platform's answer to what became of granted points. */
  PLATFORM_POINTS_QUERY,
  /** The platform's answer to what became of an order. */
  PLATFORM_ORDER,
  /** The fraud screening of a buyer. */
  SCREENING,
  /** The fraud screening of a whole claim; {@code DECLINE} makes it refuse the claim. */
  SCREENING_CLAIM,
  /** Alipay's notification to Baopei. */
  NOTIFICATION
}
