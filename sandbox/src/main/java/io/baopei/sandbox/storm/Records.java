package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service says of all claims and recourses, and the sandbox's books of all money.
 *
 * @param moved all money that moved, set-offs included
 */
record Records(List<ClaimView> claims, List<RecourseView> recourses, List<Moved> moved) {

  private static final Caller OPERATOR = new Caller("reckoning", Optional.empty(), List.of("OPS"));
  private static final long AGAIN_MILLIS = 1_000;

  /** Reads everything; a service that is away is asked again. */
  static Records read(Wire wire) throws InterruptedException {
    return new Records(
        all(wire, "/v1/claims", ClaimView.class),
        all(wire, "/v1/recourses", RecourseView.class),
        list(wire.getSandbox("/sandbox/payments"), Moved.class));
  }

  /** What is not at its end: a claim, or the recourse that follows it. */
  record Open(String claimId, String text) {}

  /** Claims and recourses that are not at their end. */
  List<Open> open() {
    List<Open> open = new ArrayList<>();
    for (ClaimView claim : claims) {
      if (!claim.isClosed()) {
        String parked = claim.parked() == null ? "" : ", parked: " + claim.parked().problem();
        String text = "claim %s is in %s%s".formatted(claim.claimId(), claim.stage(), parked);
        open.add(new Open(claim.claimId(), text));
      }
    }
    for (RecourseView recourse : recourses) {
      if (!recourse.isClosed()) {
        String text = "recourse %s is in %s".formatted(recourse.recourseId(), recourse.stage());
        open.add(new Open(recourse.recourseId(), text));
      }
    }
    return open;
  }

  private static <T> List<T> all(Wire wire, String path, Class<T> type)
      throws InterruptedException {
    List<T> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = page(wire, path + "?limit=100" + cursor);
      all.addAll(list(page.path("items"), type));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return all;
  }

  private static JsonNode page(Wire wire, String path) throws InterruptedException {
    StormManner manner = new StormManner();
    while (true) {
      try {
        return wire.get(OPERATOR, path);
      } catch (Refused refused) {
        if (!manner.sendsAgain(refused)) {
          throw refused;
        }
        Thread.sleep(AGAIN_MILLIS);
      }
    }
  }

  private static <T> List<T> list(JsonNode items, Class<T> type) {
    return items.valueStream().map(item -> JsonMapper.shared().treeToValue(item, type)).toList();
  }
}
