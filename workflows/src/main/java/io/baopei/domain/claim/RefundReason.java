package io.baopei.domain.claim;

/** The platform's reason label that the buyer chose; the label decides, not the facts (T-F11). */
public enum RefundReason {
  QUALITY,
  NOT_AS_DESCRIBED,
  DAMAGE_OR_STAIN,
  PRICE_DROP,
  BREACH_OF_CONTRACT,
  PROPERTY_DAMAGE,
  PERSONAL_INJURY,
  OTHER
}
