package io.baopei.worker.e2e;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** The service's API, as the callers that have tokens use it. */
final class Api {

  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final LongAdder REPEATED = new LongAdder();

  private final Http http;
  private final Map<Caller, String> tokens;

  Api(Http http, Map<Caller, String> tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  static String newKey() {
    return "key-" + KEYS.incrementAndGet();
  }

  Answer get(Caller as, String path) {
    return http.get(path, "Authorization", bearer(as));
  }

  /** A request of its own: the same sent again is another one. */
  Answer post(Caller as, String path, String body) {
    return post(as, path, body, newKey());
  }

  Answer post(Caller as, String path, String body, String key) {
    return http.post(path, body, "Authorization", bearer(as), "Idempotency-Key", key);
  }

  /** Repeats the same request, under the same key, as long and as slowly as the service asks. */
  Answer postPatiently(Caller as, String path, String body) {
    String key = newKey();
    long end = System.nanoTime() + Eventually.PATIENCE.toNanos();
    Answer answer = post(as, path, body, key);
    while (answer.isWorthRepeating() && System.nanoTime() < end) {
      LockSupport.parkNanos(answer.retryAfter().toNanos());
      REPEATED.increment();
      answer = post(as, path, body, key);
    }
    return answer;
  }

  /** How many requests had to be sent again. */
  static long repeated() {
    return REPEATED.sum();
  }

  /** Whether a probe says so: {@code livez} or {@code readyz}. */
  boolean isUp(String probe) {
    return http.isUp("/" + probe);
  }

  private String bearer(Caller as) {
    return "Bearer " + tokens.get(as);
  }
}
