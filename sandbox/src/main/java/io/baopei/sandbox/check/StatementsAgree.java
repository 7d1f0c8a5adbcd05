package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Has the service hold what it paid against the counterparties' statements, line by line. */
final class StatementsAgree {

  private static final Caller OPERATOR = new Caller("check", Optional.empty(), List.of("OPS"));
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SAYS =
      " is on one line of its counterparty's statement with the same sum and payee, and every line"
          + " is one payment, but for what a person has explained.";

  /** The service waits a while itself each time; a day of very many payments takes longer. */
  private static final int PATIENCE = 20;

  private final Wire wire;
  private final PrintStream out;
  private final Clock clock;

  /** Asks over that wire, and prints there. */
  StatementsAgree(Wire wire, PrintStream out, Clock clock) {
    this.wire = wire;
    this.out = out;
    this.clock = clock;
  }

  /** Prints the differences of each day from that one until today: whether there are none. */
  boolean holdSince(LocalDate first) throws InterruptedException {
    return hold(first, day(clock.instant()).plusDays(1));
  }

  /** The same for the days before another one. */
  boolean hold(LocalDate first, LocalDate before) throws InterruptedException {
    boolean hold = true;
    for (LocalDate day = first; day.isBefore(before); day = day.plusDays(1)) {
      hold &= holdOn(day);
    }
    return hold;
  }

  private boolean holdOn(LocalDate day) throws InterruptedException {
    String path = "/v1/reconciliations/" + day;
    if (!isDone(path)) {
      out.println("  BROKEN  The reconciliation of " + day + " does not come to its end.");
      return false;
    }
    return print(day, wire.get(OPERATOR, path));
  }

  private boolean isDone(String path) throws InterruptedException {
    for (int time = 0; time < PATIENCE; time++) {
      JsonNode run = wire.post(OPERATOR, path, Map.of(), "check-" + UUID.randomUUID());
      if (run.path("done").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  /** The day whose statements have what moved then. */
  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  private boolean print(LocalDate day, JsonNode found) {
    boolean agrees = found.path("agrees").asBoolean();
    out.println((agrees ? "  holds   " : "  BROKEN  ") + "Every payment of " + day + SAYS);
    int matched = 0;
    int explained = 0;
    for (JsonNode line : found.path("lines")) {
      matched += line.path("finding").asString("").equals("MATCHED") ? 1 : 0;
      explained += line.hasNonNull("explanation") && !line.hasNonNull("settledOn") ? 1 : 0;
      printIfOpen(line);
    }
    out.println("            " + matched + " payments are on their statements");
    if (explained > 0) {
      out.println("            " + explained + " differences are explained by a person");
    }
    return agrees;
  }

  private void printIfOpen(JsonNode line) {
    String finding = line.path("finding").asString("");
    if (line.path("open").asBoolean()) {
      out.println(
          "            %s %s %s"
              .formatted(line.path("book").asString(), finding, line.path("key").asString()));
    }
  }
}
