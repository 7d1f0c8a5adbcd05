package io.baopei.worker.api;

import io.baopei.port.record.IdempotencyKeys.Use;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that uses an idempotency key.
 *
 * @param undecided whether the request may have been, or may yet be, carried out although its
 *     caller is told that there was no answer, or something that says nothing of it: the key then
 *     keeps its nonce, so that the same request is the same update
 */
record Attempt(Use use, AtomicBoolean undecided) {

  /** Where a request keeps its attempt. */
  static final String ATTRIBUTE = Attempt.class.getName();

  Attempt(Use use) {
    this(use, new AtomicBoolean());
  }

  /** The id under which the workflow knows this attempt. */
  String updateId() {
    return use.key() + "/" + use.nonce();
  }

  /**
   * A handler that asks the engine has it from now on. One that was cut off before may have asked
   * it then: only the engine's word decides it, not that of whoever stands before it.
   */
  Attempt taken() {
    if (use.isResumed()) {
      leaveUndecided();
    }
    return this;
  }

  /** Notes that the request may yet be carried out. */
  void leaveUndecided() {
    undecided.set(true);
  }

  /** Notes that the request was not carried out, and never will be. */
  void decide() {
    undecided.set(false);
  }

  /**
   * Whether the same request is to go on under the same nonce. An error on our side, such as a
   * database that is away, says nothing of what became of it when it was cut off.
   *
   * @param refused whether it was answered with a refusal
   */
  boolean isUndecided(boolean refused) {
    return undecided.get() || (use.isResumed() && !refused);
  }
}
