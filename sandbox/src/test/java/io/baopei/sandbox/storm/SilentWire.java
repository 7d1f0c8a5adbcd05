package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import tools.jackson.databind.JsonNode;

/** A wire on which nothing may be asked but what a test expects. */
abstract class SilentWire implements Wire {

  @Override
  public JsonNode get(Caller caller, String path) {
    throw new AssertionError(path);
  }

  @Override
  public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
    throw new AssertionError(path);
  }

  @Override
  public JsonNode getSandbox(String path) {
    throw new AssertionError(path);
  }

  @Override
  public JsonNode postSandbox(String path, Object body) {
    throw new AssertionError(path);
  }

  @Override
  public void putSandbox(String path, Object body) {
    throw new AssertionError(path);
  }

  @Override
  public void deleteSandbox(String path) {
    throw new AssertionError(path);
  }
}
