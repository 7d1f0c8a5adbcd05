package io.baopei.sandbox.storm;

/** What strikes our own processes. */
enum Blow {
  /** The service is killed at any instant. */
  SERVICE_KILLED,
  /** The service is killed when a counterparty has done something and has not answered yet. */
  SERVICE_KILLED_UNANSWERED,
  /** The service is killed when it has the answer, and most likely has not written it down. */
  SERVICE_KILLED_ANSWERED,
  /** Temporal is killed at any instant. */
  TEMPORAL_KILLED,
  /** All connections to PostgreSQL are cut. */
  CONNECTIONS_CUT,
  /** PostgreSQL is stopped at once, and recovers when it is started again. */
  DATABASE_CRASHED
}
