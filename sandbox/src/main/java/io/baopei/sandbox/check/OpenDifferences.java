package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What reconciliations of earlier days found and nobody has settled or explained. */
final class OpenDifferences {

  private static final Caller OPERATOR = new Caller("check", Optional.empty(), List.of("OPS"));
  private static final String PATH = "/v1/reconciliations?open=true";

  private final Wire wire;
  private final PrintStream out;

  /** Asks over that wire, and prints there. */
  OpenDifferences(Wire wire, PrintStream out) {
    this.wire = wire;
    this.out = out;
  }

  /**
   * The first day that the service has not reconciled since it was over, and no later than that.
   */
  LocalDate firstNotReconciled(LocalDate latest) throws InterruptedException {
    JsonNode reconciledTo = wire.get(OPERATOR, PATH).path("reconciledTo");
    if (reconciledTo.isMissingNode() || reconciledTo.isNull()) {
      return latest;
    }
    LocalDate next = LocalDate.parse(reconciledTo.asString()).plusDays(1);
    return next.isBefore(latest) ? next : latest;
  }

  /** Prints those of days before that one, the oldest first: whether there are none. */
  boolean holdBefore(LocalDate day) throws InterruptedException {
    List<JsonNode> open =
        wire.get(OPERATOR, PATH)
            .path("items")
            .valueStream()
            .filter(line -> dayOf(line).isBefore(day) && !line.hasNonNull("explanation"))
            .toList();
    out.println(
        (open.isEmpty() ? "  holds   " : "  BROKEN  ")
            + "Every difference of a day before %s is settled or explained.".formatted(day));
    open.forEach(this::print);
    return open.isEmpty();
  }

  private void print(JsonNode line) {
    out.println(
        "            %s %s %s %s"
            .formatted(
                dayOf(line),
                line.path("book").asString(),
                line.path("finding").asString(),
                line.path("key").asString()));
  }

  private static LocalDate dayOf(JsonNode line) {
    return LocalDate.parse(line.path("day").asString());
  }
}
