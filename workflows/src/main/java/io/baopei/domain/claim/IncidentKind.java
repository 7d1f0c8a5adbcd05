package io.baopei.domain.claim;

/** What a defective product did. */
public enum IncidentKind {
  PROPERTY_DAMAGE,
  PERSONAL_INJURY;

  /** The reason label that belongs to it. */
  public RefundReason reason() {
    return switch (this) {
      case PROPERTY_DAMAGE -> RefundReason.PROPERTY_DAMAGE;
      case PERSONAL_INJURY -> RefundReason.PERSONAL_INJURY;
    };
  }
}
