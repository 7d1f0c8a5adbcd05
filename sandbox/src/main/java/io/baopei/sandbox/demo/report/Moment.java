package io.baopei.sandbox.demo.report;

import java.time.Instant;

/** One line of a timeline: when, what, who, by which rules. */
record Moment(Instant at, String what, String who, String rules) {}
