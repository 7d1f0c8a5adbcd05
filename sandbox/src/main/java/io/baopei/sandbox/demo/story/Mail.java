package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent and read in one story. What the service was too busy for is sent again. */
final class Mail {

  private static final Duration RETRY_GAP = Duration.ofMillis(500);

  private final Ids ids;
  private final Wire wire;
  private final InstantSource clock;
  private final Instant end;
  private final Manner manner;
  private final Map<String, Instant> done = new HashMap<>();
  private int keys;
  private String sentUnder = "";
  private @Nullable Sent sent;

  Mail(Ids ids, Wire wire, InstantSource clock, Instant end, Manner manner) {
    this.ids = ids;
    this.wire = wire;
    this.clock = clock;
    this.end = end;
    this.manner = manner;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the story's time is over. */
  boolean isOver() {
    return now().isAfter(end);
  }

  Manner manner() {
    return manner;
  }

  /** An idempotency key for one intent. */
  String nextKey() {
    return ids.key("k" + ++keys);
  }

  JsonNode post(Part by, String path, Object body) throws InterruptedException {
    String key = nextKey();
    while (true) {
      Optional<JsonNode> answer = tryPost(by, path, body, key);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
  }

  /** Sends it once; empty: nobody knows whether it is done. */
  Optional<JsonNode> tryPost(Part by, String path, Object body, String key)
      throws InterruptedException {
    if (!key.equals(sentUnder)) {
      sentUnder = key;
      sent = new Sent(by.caller(ids), now());
    }
    try {
      JsonNode answer = wire.post(by.caller(ids), path, body, key);
      isDone(path.substring(path.lastIndexOf('/') + 1));
      return Optional.of(answer);
    } catch (Refused refused) {
      waitUnlessFinal(refused);
      return Optional.empty();
    }
  }

  /** The service has said that this action or reported fact is done. */
  void isDone(String what) {
    done.put(what, now());
  }

  /** When the service said last of each action or reported fact that it is done. */
  Map<String, Instant> done() {
    return Map.copyOf(done);
  }

  /** What was asked for last; null: nothing. */
  @Nullable Sent sent() {
    return sent;
  }

  /** What the operator reads there. */
  JsonNode read(String path) throws InterruptedException {
    while (true) {
      try {
        return wire.get(Part.OPERATOR.caller(ids), path);
      } catch (Refused refused) {
        waitUnlessFinal(refused);
      }
    }
  }

  /** Tells the sandbox how something is from now on. */
  void put(String path, Object body) throws InterruptedException {
    wire.putSandbox(path, body);
  }

  JsonNode order(String path, Object body) throws InterruptedException {
    return wire.postSandbox(path, body);
  }

  private void waitUnlessFinal(Refused refused) throws InterruptedException {
    if (!manner.sendsAgain(refused) || isOver()) {
      throw refused;
    }
    Thread.sleep(RETRY_GAP);
  }
}
