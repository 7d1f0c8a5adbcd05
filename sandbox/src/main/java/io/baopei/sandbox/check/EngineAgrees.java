package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Has the service compare each claim, page by page, with what the engine says of it. */
final class EngineAgrees {

  private static final Caller OPERATOR = new Caller("check", Optional.empty(), List.of("OPS"));
  private static final String PAGE = "/v1/ops/invariants/engine?limit=100";

  private final Wire wire;
  private final PrintStream out;

  EngineAgrees(Wire wire, PrintStream out) {
    this.wire = wire;
    this.out = out;
  }

  /** Prints what differs, and answers whether nothing does. */
  boolean hold() throws InterruptedException {
    int claims = 0;
    int forgotten = 0;
    boolean hold = true;
    String cursor = "";
    do {
      JsonNode page = wire.get(OPERATOR, cursor.isEmpty() ? PAGE : PAGE + "&cursor=" + cursor);
      claims += page.path("claims").asInt();
      forgotten += page.path("forgotten").asInt();
      hold &= page.path("holds").asBoolean();
      page.path("invariants").forEach(this::printIfBroken);
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    out.println(
        (hold ? "  holds   " : "  BROKEN  ")
            + ("Each of %d claims is in the engine as it is on record: open or ended, and how,"
                    + " and what was paid.")
                .formatted(claims - forgotten));
    if (forgotten > 0) {
      out.println("            " + forgotten + " closed claims the engine no longer has");
    }
    return hold;
  }

  private void printIfBroken(JsonNode invariant) {
    if (invariant.path("count").asInt() > 0) {
      out.println("  BROKEN  " + invariant.path("says").asString());
      invariant.path("violations").forEach(claim -> out.println("            " + claim.asString()));
    }
  }
}
