package io.baopei.sandbox.demo.wire;

import io.baopei.sandbox.token.Caller;
import tools.jackson.databind.JsonNode;

/**
 * The service and the sandbox beside it. Each method throws {@link Refused} when the answer is an
 * error or does not come.
 */
public interface Wire {

  /** Reads from the service. */
  JsonNode get(Caller caller, String path) throws InterruptedException;

  /** Sends to the service; one key for one intent. */
  JsonNode post(Caller caller, String path, Object body, String idempotencyKey)
      throws InterruptedException;

  /** Reads from the sandbox. */
  JsonNode getSandbox(String path) throws InterruptedException;

  /** Orders something from the sandbox. */
  JsonNode postSandbox(String path, Object body) throws InterruptedException;

  /** Tells the sandbox how something is from now on. */
  void putSandbox(String path, Object body) throws InterruptedException;

  /** Has the sandbox forget something. */
  void deleteSandbox(String path) throws InterruptedException;
}
