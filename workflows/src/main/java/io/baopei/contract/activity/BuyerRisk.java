package io.baopei.contract.activity;

/** What the fraud screen says of a buyer. */
public record BuyerRisk(Level level) {

  /** How high the risk is. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }
}
