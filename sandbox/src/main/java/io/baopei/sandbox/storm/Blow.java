package io.baopei.sandbox.storm;

import org.jspecify.annotations.Nullable;

/** What strikes our own processes. */
enum Blow {
  /** The service is killed at any instant. */
  SERVICE_KILLED(null),
  /** The service is killed when a counterparty has done something and has not answered yet. */
  SERVICE_KILLED_UNANSWERED("KILL_CALLER"),
  /** The service is killed when it has the answer, and most likely has not written it down. */
  SERVICE_KILLED_ANSWERED("KILL_CALLER_ANSWERED"),
  /** Temporal is killed at any instant. */
  TEMPORAL_KILLED(null),
  /** All connections to PostgreSQL are cut. */
  CONNECTIONS_CUT(null),
  /** PostgreSQL is stopped at once, and recovers when it is started again. */
  DATABASE_CRASHED(null);

  private final @Nullable String fault;

  Blow(@Nullable String fault) {
    this.fault = fault;
  }

  /** The sandbox's fault that deals it at an exchange; null: we deal it ourselves. */
  @Nullable String fault() {
    return fault;
  }
}
