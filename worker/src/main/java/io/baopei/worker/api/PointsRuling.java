package io.baopei.worker.api;

/** What operators say of points that nobody answers for. The names are wire format. */
enum PointsRuling {
  /** The platform issued them. */
  MARK_DONE,

  /** It did not, and will not under that key. */
  DECLINE
}
