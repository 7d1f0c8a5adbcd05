package io.baopei.sandbox.fault;

import java.util.Set;

/** How an exchange goes wrong; each says whether the thing asked for is done. */
public enum FaultKind {
  /** Done, but late. */
  LATENCY,
  /** Not done; status 500. */
  HTTP_500,
  /** Not done; status 503. */
  HTTP_503,
  /** Not done; no answer. */
  TIMEOUT_BEFORE,
  /** Done; the answer never comes. */
  TIMEOUT_AFTER,
  /** Not done; the connection is closed without an answer. */
  CONNECTION_RESET,
  /** Done; the answer is no JSON. A notification carries a wrong signature. */
  GARBAGE,
  /** Done; the answer says that nobody knows. */
  UNKNOWN_CODE,
  /** Not done; refused for a business reason, and for good where money is concerned. */
  DECLINE,
  /** Never arrives: not done, connection closed. A notification is never sent. */
  LOST,
  /** Arrives twice. A notification is sent twice. */
  DUPLICATED,
  /** Done; whoever asked is killed before it hears of it, when the launcher runs it here. */
  KILL_CALLER,
  /** Done and answered; whoever asked is killed a moment later. */
  KILL_CALLER_ANSWERED;

  private static final Set<FaultKind> OF_NOTIFICATIONS = Set.of(LATENCY, GARBAGE, LOST, DUPLICATED);

  /** Whether it needs a service that runs here, to be killed. */
  boolean kills() {
    return this == KILL_CALLER || this == KILL_CALLER_ANSWERED;
  }

  boolean canBefall(FaultTarget target) {
    return target != FaultTarget.NOTIFICATION || OF_NOTIFICATIONS.contains(this);
  }
}
