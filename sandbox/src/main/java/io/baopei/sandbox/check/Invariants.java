package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The service's own word on what must hold of its records, line by line. */
final class Invariants {

  private static final Caller OPERATOR = new Caller("check", Optional.empty(), List.of("OPS"));

  private final Wire wire;
  private final PrintStream out;

  /** Asks over that wire, and prints there. */
  Invariants(Wire wire, PrintStream out) {
    this.wire = wire;
    this.out = out;
  }

  /** Prints them, and answers whether all of them hold. */
  boolean hold() throws InterruptedException {
    JsonNode report = wire.get(OPERATOR, "/v1/ops/invariants");
    int broken = 0;
    for (JsonNode invariant : report.path("invariants")) {
      broken += print(invariant) ? 0 : 1;
    }
    int all = report.path("invariants").size();
    out.println(
        broken == 0 ? all + " invariants hold" : broken + " of " + all + " invariants are broken");
    return broken == 0 && all > 0;
  }

  private boolean print(JsonNode invariant) {
    int violations = invariant.path("count").asInt();
    out.println(
        (violations == 0 ? "  holds   " : "  BROKEN  ") + invariant.path("says").asString());
    for (JsonNode violation : invariant.path("violations")) {
      out.println("            " + violation.asString());
    }
    return violations == 0;
  }
}
