package io.baopei.worker.api;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One use of an idempotency key.
 *
 * @param nonce tells this use from a later one of the same key, after a refusal freed it
 * @param resumed whether the same request was cut off before, and may have been carried out then
 * @param undecided whether the request may yet be carried out although its caller was told that
 *     there was no answer: the key then keeps its nonce, so that the same request is the same
 *     update
 */
record Attempt(String caller, String key, String nonce, boolean resumed, AtomicBoolean undecided) {

  /** Where a request keeps its attempt. */
  static final String ATTRIBUTE = Attempt.class.getName();

  static Attempt first(String caller, String key, String nonce) {
    return new Attempt(caller, key, nonce, false, new AtomicBoolean());
  }

  static Attempt again(String caller, String key, String nonce) {
    return new Attempt(caller, key, nonce, true, new AtomicBoolean());
  }

  /** The id under which the workflow knows this attempt. */
  String updateId() {
    return key + "/" + nonce;
  }

  /** Notes that the request may yet be carried out. */
  void leaveUndecided() {
    undecided.set(true);
  }

  /** Notes that the request was not carried out by this attempt, and never will be. */
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
    return undecided.get() || (resumed && !refused);
  }
}
