package io.baopei.process;

/** The buyer was refunded outside of the flow, and that raises the claim (Q-07, OQ-27). */
final class ClaimRaised extends RuntimeException {

  private static final long serialVersionUID = 1;

  ClaimRaised() {
    super("the refund is done", null, false, false);
  }
}
