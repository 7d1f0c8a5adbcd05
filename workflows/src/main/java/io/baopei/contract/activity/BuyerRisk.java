package io.baopei.contract.activity;

/** What the fraud screen says of a buyer. */
public record BuyerRisk(Level level) {

  /** How high the risk is. */
  public enum Level {
    /** Of high integrity: the insurer settles with such a buyer at speed (T-28). */
    TRUSTED,
    LOW,
    MEDIUM,
    HIGH
  }
}
