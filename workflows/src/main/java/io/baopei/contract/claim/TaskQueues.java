package io.baopei.contract.claim;

/** The names of the task queues. */
public final class TaskQueues {

  /** Workflows and quick activities. */
  public static final String CLAIMS = "claims";

  /** Activities that move an insurer's money, with a rate limit of their own. */
  public static final String PAYMENTS = "payments";

  private TaskQueues() {}
}
