package io.baopei.sandbox.demo.report;

/** Under which heading of the trace a line stands. */
enum Track {
  EVENTS,
  CLOCKS,
  MONEY
}
