package io.baopei.sandbox.storm;

/** What is to be said of how a story ended. */
enum Verdict {
  /** As its road demands. */
  AS_TOLD,
  /** A deadline ran out that was not meant to. Many of them: the speed is too high. */
  OVERTAKEN,
  /** Somebody was refused with 409 what was done for it. Few are tolerated. */
  TOLD_WRONGLY,
  /** Nothing explains it. Not tolerated. */
  OTHERWISE,
  /** What was paid is not what its end demands, whatever explains the end. Not tolerated. */
  WRONG_MONEY
}
