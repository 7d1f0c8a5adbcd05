package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Has the service hold what it paid today against the counterparties' statements, line by line. */
public final class StatementsAgree {

  private static final Caller OPERATOR = new Caller("check", Optional.empty(), List.of("OPS"));
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SAYS =
      "Every payment of today is on one line of its counterparty's statement with the same sum,"
          + " and every line is one payment.";

  private final Wire wire;
  private final PrintStream out;
  private final Clock clock;

  /** Asks over that wire, and prints there. */
  public StatementsAgree(Wire wire, PrintStream out, Clock clock) {
    this.wire = wire;
    this.out = out;
    this.clock = clock;
  }

  /** Prints the differences, and answers whether there are none. */
  public boolean hold() throws InterruptedException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    String path = "/v1/reconciliations/" + today;
    JsonNode run = wire.post(OPERATOR, path, Map.of(), "check-" + UUID.randomUUID());
    if (!run.path("done").asBoolean()) {
      out.println("  BROKEN  The reconciliation of " + today + " does not come to its end.");
      return false;
    }
    return print(wire.get(OPERATOR, path));
  }

  private boolean print(JsonNode day) {
    boolean agrees = day.path("agrees").asBoolean();
    out.println((agrees ? "  holds   " : "  BROKEN  ") + SAYS);
    int matched = 0;
    for (JsonNode line : day.path("lines")) {
      matched += line.path("finding").asString("").equals("MATCHED") ? 1 : 0;
      printIfOpen(line);
    }
    out.println("            " + matched + " payments are on their statements");
    return agrees;
  }

  private void printIfOpen(JsonNode line) {
    String finding = line.path("finding").asString("");
    if (!finding.equals("MATCHED") && line.path("settledOn").asString("").isEmpty()) {
      out.println(
          "            %s %s %s"
              .formatted(line.path("book").asString(), finding, line.path("key").asString()));
    }
  }
}
