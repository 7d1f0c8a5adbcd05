package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/**
 * A wire that counts what was not answered, or answered that it cannot be done now, and remembers
 * which claims were answered as filed.
 */
final class CountedWire implements Wire {

  private static final String CLAIMS = "/v1/claims";

  private final Map<String, LongAdder> troubles = new ConcurrentHashMap<>();
  private final LongAdder requests = new LongAdder();
  private final Set<String> filed = ConcurrentHashMap.newKeySet();
  private final Wire wire;

  CountedWire(Wire wire) {
    this.wire = wire;
  }

  @Override
  public JsonNode get(Caller caller, String path) throws InterruptedException {
    return counted(() -> wire.get(caller, path));
  }

  @Override
  public JsonNode post(Caller caller, String path, Object body, String idempotencyKey)
      throws InterruptedException {
    JsonNode answer = counted(() -> wire.post(caller, path, body, idempotencyKey));
    if (path.equals(CLAIMS)) {
      filed.add(answer.path("claimId").asString());
    }
    return answer;
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

  /** The claims of which somebody was answered that they are filed. */
  Set<String> filed() {
    return filed;
  }

  /** How many requests went to the service. */
  long requests() {
    return requests.sum();
  }

  /** What came instead of an answer, and how often. */
  Map<String, Long> troubles() {
    Map<String, Long> counts = new TreeMap<>();
    troubles.forEach((what, count) -> counts.put(what, count.sum()));
    return counts;
  }

  private JsonNode counted(Exchange exchange) throws InterruptedException {
    requests.increment();
    try {
      return exchange.make();
    } catch (Refused refused) {
      troubles.computeIfAbsent(name(refused), first -> new LongAdder()).increment();
      throw refused;
    }
  }

  private static String name(Refused refused) {
    return switch (Integer.signum(refused.status())) {
      case 0 -> "no answer";
      case -1 -> "nobody there";
      default -> (refused.status() + " " + refused.code()).strip();
    };
  }

  @FunctionalInterface
  private interface Exchange {
    JsonNode make() throws InterruptedException;
  }
}
