package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * A wire that asks again where an answer may come yet: among the thousands of questions of a check
 * one may meet a busy moment, and the check is not over for that.
 */
final class PatientWire implements Wire {

  private static final int TRIES = 5;
  private static final int SERVER_ERROR = 500;

  private final Wire wire;
  private final Duration gap;

  PatientWire(Wire wire, Duration gap) {
    this.wire = wire;
    this.gap = gap;
  }

  @Override
  public JsonNode get(Caller caller, String path) throws InterruptedException {
    return patiently(() -> wire.get(caller, path));
  }

  @Override
  public JsonNode post(Caller caller, String path, Object body, String idempotencyKey)
      throws InterruptedException {
    return patiently(() -> wire.post(caller, path, body, idempotencyKey));
  }

  @Override
  public JsonNode getSandbox(String path) throws InterruptedException {
    return wire.getSandbox(path);
  }

  @Override
  public JsonNode postSandbox(String path, Object body) throws InterruptedException {
    return wire.postSandbox(path, body);
  }

  @Override
  public void putSandbox(String path, Object body) throws InterruptedException {
    wire.putSandbox(path, body);
  }

  @Override
  public void deleteSandbox(String path) throws InterruptedException {
    wire.deleteSandbox(path);
  }

  private interface Asking {
    JsonNode ask() throws InterruptedException;
  }

  private JsonNode patiently(Asking asking) throws InterruptedException {
    for (int time = 1; time < TRIES; time++) {
      try {
        return asking.ask();
      } catch (Refused refused) {
        if (!refused.isUndecided() && refused.status() < SERVER_ERROR) {
          throw refused;
        }
        Thread.sleep(gap);
      }
    }
    return asking.ask();
  }
}
