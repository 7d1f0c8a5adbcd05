package io.baopei.worker.api;

/**
 * One use of an idempotency key.
 *
 * @param nonce tells this use from a later one of the same key, after a refusal freed it
 */
record Attempt(String caller, String key, String nonce) {

  /** Where a request keeps its attempt. */
  static final String ATTRIBUTE = Attempt.class.getName();

  /** The id under which the workflow knows this attempt. */
  String updateId() {
    return key + "/" + nonce;
  }
}
