package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baopei.worker.api.Vectors.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formula and inputs of a payment lead to its sum, whatever happened since the filing. */
class MoneyTraceIT extends LivingHarness {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REASON =
      "\"reason\":{\"code\":\"PARTIAL_FAULT\",\"text\":\"In part.\"}";
  private static final String OUTSIDE = "what the merchant refunded outside of the flow";

  private static final String TRACKING =
      "{\"carrier\":\"SF\",\"trackingNumber\":\"SF1234567890123\"}";

  private static final String REFUSAL =
      """
      {"decision":"REFUSE","ground":"EMPTY_PARCEL",
       "proof":[{"kind":"PHOTO","uri":"https://evidence.example/3.jpg","sha256":"%s"}]}
      """
          .formatted("2".repeat(64));

  /** OQ-27, S3-6: the least of what was asked, approved and refunded. */
  @ParameterizedTest
  @CsvSource({"25000, 20000, 20000", "12000, 20000, 12000", "29900, 31000, 29900"})
  void explainsARefundOutsideOfTheFlow(long approved, long refunded, long paid) {
    Row row = row("S-01", "O" + approved);
    String claimId = approved(row, approved);
    act(row, claimId, "return-tracking", "BUYER", TRACKING);
    refundedOutside(row, claimId, refunded);

    JsonNode trace = closed(claimId);

    assertThat(sum(leg(trace, "REFUND"))).isEqualTo(refunded);
    assertThat(leg(trace, "REFUND").path("formula").asText()).startsWith(OUTSIDE);
    assertThat(input(leg(trace, "REFUND"), "refunded outside")).isEqualTo(refunded);
    assertThat(sum(leg(trace, "INDEMNITY"))).isEqualTo(paid);
    assertThat(leg(trace, "INDEMNITY").path("formula").asText())
        .endsWith("at most what was refunded outside of the flow");
    assertThat(input(leg(trace, "INDEMNITY"), "approved")).isEqualTo(approved);
    assertThat(input(leg(trace, "INDEMNITY"), "refunded outside")).isEqualTo(refunded);
  }

  /** Q-07, OQ-27: the refund raises the claim. */
  @Test
  void explainsTheRefundThatRaisesAClaim() {
    Row row = row("S-23", "RAISED");
    String claimId = file(row).at("/claimId");
    refundedOutside(row, claimId, 5_000);
    await(claimId)
        .atMost(Duration.ofSeconds(30))
        .until(() -> view(claimId).path("stage").asText().equals("INSURER_REVIEW"));
    act(row, claimId, "review", "INSURER", "{\"decision\":\"APPROVE\"}");

    JsonNode trace = closed(claimId);

    assertThat(sum(leg(trace, "REFUND"))).isEqualTo(5_000);
    assertThat(leg(trace, "REFUND").path("formula").asText()).startsWith(OUTSIDE);
    assertThat(sum(leg(trace, "INDEMNITY"))).isEqualTo(5_000);
    assertThat(input(leg(trace, "INDEMNITY"), "refunded outside")).isEqualTo(5_000);
  }

  /**
   * S3-6, T-30: the view's last decision is that of the dispute; what was approved still counts.
   */
  @Test
  void explainsWhatWasApprovedThoughTheReceiptWasDisputed() {
    Row row = row("S-01", "DISPUTED");
    String claimId = approved(row, 12_000);
    act(row, claimId, "return-tracking", "BUYER", TRACKING);
    act(row, claimId, "receipt", "MERCHANT", REFUSAL);
    act(row, claimId, "dispute-decision", "OPS", "{\"decision\":\"OVERRULE\"," + REASON + "}");

    JsonNode trace = closed(claimId);

    assertThat(trace.at("/decision/decision").asText()).isEqualTo("OVERRULE");
    for (String kind : new String[] {"REFUND", "INDEMNITY"}) {
      assertThat(sum(leg(trace, kind))).isEqualTo(12_000);
      assertThat(input(leg(trace, kind), "approved")).isEqualTo(12_000);
      assertThat(leg(trace, kind).path("formula").asText()).doesNotContain("outside");
    }
  }

  private String approved(Row row, long approved) {
    String claimId = file(row).at("/claimId");
    String sum = "{\"currency\":\"CNY\",\"amountMinor\":%d}".formatted(approved);
    String body = "{\"decision\":\"APPROVE\",\"approved\":" + sum + "," + REASON + "}";
    act(row, claimId, "review", "INSURER", body);
    return claimId;
  }

  private void act(Row row, String claimId, String action, String by, String body) {
    String sub = by.equals("BUYER") ? row.json().at("/claim/order/buyerId").asText() : by;
    Answer answer = act(rests(claimId), action, row.token(by, sub), json(body));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }

  private void refundedOutside(Row row, String claimId, long fen) {
    String event =
        """
        {"eventId":"E-%1$s","type":"REFUND_COMPLETED","occurredAt":"%2$s","claimId":"%1$s",
         "data":{"amount":{"currency":"CNY","amountMinor":%3$d}}}
        """
            .formatted(claimId, row.now(), fen);
    assertThat(post("/v1/platform-events", PLATFORM, event).status()).isEqualTo(202);
  }

  private JsonNode closed(String claimId) {
    await(claimId)
        .atMost(Duration.ofSeconds(30))
        .until(() -> view(claimId).path("outcome").asText().equals("PAID"));
    return trace(claimId);
  }

  private static JsonNode leg(JsonNode trace, String kind) {
    return trace
        .path("money")
        .valueStream()
        .filter(line -> line.path("subject").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(JsonNode line) {
    return line.at("/amount/amountMinor").asLong();
  }

  private static long input(JsonNode line, String name) {
    return line.path("inputs")
        .valueStream()
        .filter(figure -> figure.path("name").asText().equals(name))
        .findFirst()
        .map(MoneyTraceIT::sum)
        .orElse(0L);
  }

  /** The row under other names: its records are shared with whoever else acts it out. */
  private static Row row(String id, String name) {
    Row row =
        Vectors.rows("stages.json")
            .filter(one -> one.json().path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    return new Row(json(row.json().toString().replace("-V-50", "-" + name + "-")));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException bad) {
      throw new UncheckedIOException(bad);
    }
  }
}
