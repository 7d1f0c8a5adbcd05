package io.baopei.process;

import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the inbox, and what became of it. A command by update waits for its answer; a reported
 * fact does not.
 */
final class Letter {

  private final Fact fact;
  private final String name;
  private final Instant occurredAt;
  private final boolean reported;
  private boolean answered;
  private @Nullable ApplicationFailure refusal;

  private Letter(Fact fact, String name, Instant occurredAt, boolean reported) {
    this.fact = fact;
    this.name = name;
    this.occurredAt = occurredAt;
    this.reported = reported;
  }

  static Letter asked(Fact fact, String name, Instant at) {
    return new Letter(fact, name, at, false);
  }

  static Letter reported(Fact fact, String name, Instant occurredAt) {
    return new Letter(fact, name, occurredAt, true);
  }

  Fact fact() {
    return fact;
  }

  /** What the sender called it. */
  String name() {
    return name;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  boolean isReported() {
    return reported;
  }

  void answer() {
    answered = true;
  }

  void refuse(ApplicationFailure why) {
    refusal = why;
    answered = true;
  }

  boolean isAnswered() {
    return answered;
  }

  @Nullable ApplicationFailure refusal() {
    return refusal;
  }
}
