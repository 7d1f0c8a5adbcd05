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
  /** The fraud screening. */
  SCREENING,
  /** Alipay's notification to Baopei. */
  NOTIFICATION
}
