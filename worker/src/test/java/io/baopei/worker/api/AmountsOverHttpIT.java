package io.baopei.worker.api;

import static io.baopei.worker.api.Vectors.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baopei.worker.api.Vectors.Row;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked sums, each claim filed and led to its payment; all of them can be said so. */
class AmountsOverHttpIT extends LivingHarness {

  /** More than any programme takes. */
  private static final int ACTIONS_MAX = 6;

  private record Owed(String leg, String payee, Money amount) {}

  /** What somebody does next. */
  private record Move(String action, String role, ObjectNode body) {}

  static Stream<Row> rows() {
    return Vectors.rows("amounts.json");
  }

  @Test
  void leavesNoRowOut() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(55);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void paysAsWorkedOut(Row row) {
    Answer filed = file(row);
    assertThat(money(filed.json().at("/settlement/cap")))
        .isEqualTo(money(row.expect().path("cap")));
    if (row.json().path("approved").isNull()) {
      assertThat(owed(filed.json())).containsExactlyInAnyOrderElementsOf(expected(row));
    }

    JsonNode end = ledToItsEnd(row, filed.at("/claimId"));

    assertThat(end.path("outcome").textValue()).as("%s", end).isEqualTo("PAID");
    assertThat(money(end.at("/settlement/cap"))).isEqualTo(money(row.expect().path("cap")));
    assertThat(owed(end)).containsExactlyInAnyOrderElementsOf(expected(row));
    assertThat(end.at("/settlement/legs").findValuesAsText("status")).containsOnly("PAID");
    assertThat(end.path("recourseId").isTextual())
        .isEqualTo(row.expect().path("recourseFrom").isTextual());
  }

  private JsonNode ledToItsEnd(Row row, String claimId) {
    JsonNode view = rests(claimId);
    for (int done = 0; done < ACTIONS_MAX && view.path("outcome").isNull(); done++) {
      Move move = next(row, view);
      String token = row.token(move.role(), move.role() + "-1");
      Answer answer = act(view, move.action(), token, move.body());
      assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
      view = rests(claimId);
    }
    return view;
  }

  private static Move next(Row row, JsonNode view) {
    boolean seller = view.path("programme").asText().equals("AMAZON_ATOZ");
    return switch (view.path("stage").asText()) {
      case "MERCHANT_RESPONSE" ->
          new Move(
              "merchant-response", "MERCHANT", seller ? because("REFUSE") : decision("ACCEPT"));
      case "INSURER_REVIEW" -> new Move("review", "INSURER", approval(row));
      case "RETURN_TRACKING" ->
          new Move(
              "return-tracking",
              "PLATFORM",
              body().put("carrier", "SF").put("trackingNumber", "SF1234567890123"));
      case "MERCHANT_RECEIPT" -> new Move("receipt", "MERCHANT", decision("CONFIRM"));
      case "STEP_IN" ->
          new Move("step-in", "OPS", decision("PAY").set("amount", view.at("/settlement/cap")));
      default -> throw new AssertionError("nobody acts on " + view);
    };
  }

  private static ObjectNode approval(Row row) {
    JsonNode approved = row.json().path("approved");
    return approved.isObject() ? because("APPROVE").set("approved", approved) : decision("APPROVE");
  }

  private static ObjectNode because(String decision) {
    ObjectNode body = decision(decision);
    body.putObject("reason").put("code", "OTHER").put("text", "As the pictures show.");
    return body;
  }

  private static ObjectNode decision(String decision) {
    return body().put("decision", decision);
  }

  private static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static List<Owed> owed(JsonNode view) {
    return view.at("/settlement/legs").valueStream().map(AmountsOverHttpIT::leg).toList();
  }

  private static List<Owed> expected(Row row) {
    return row.expect().path("legs").valueStream().map(AmountsOverHttpIT::leg).toList();
  }

  private static Owed leg(JsonNode leg) {
    return new Owed(
        leg.path("leg").asText(), leg.path("payee").asText(), money(leg.path("amount")));
  }
}
