package io.baopei.contract.claim;

/** Whether the platform pays in the seller's stead. */
public enum StepInDecision {
  PAY,
  DECLINE
}
