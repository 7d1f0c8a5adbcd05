package io.baopei.worker.api;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One use of an idempotency key.
 *
 * @param nonce tells this use from a later one of the same key, after a refusal freed it
 * @param undecided whether the request may yet be carried out although its caller was told that
 *     there was no answer: the key then keeps its nonce, so that the same request is the same
 *     update
 */
record Attempt(String caller, String key, String nonce, AtomicBoolean undecided) {

  /** Where a request keeps its attempt. */
  static final String ATTRIBUTE = Attempt.class.getName();

  Attempt(String caller, String key, String nonce) {
    this(caller, key, nonce, new AtomicBoolean());
  }

  /** The id under which the workflow knows this attempt. */
  String updateId() {
    return key + "/" + nonce;
  }

  /** Notes that the request may yet be carried out. */
  void leaveUndecided() {
    undecided.set(true);
  }

  /** Notes that the request was not carried out, and never will be. */
  void decide() {
    undecided.set(false);
  }
}
