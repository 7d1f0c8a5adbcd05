package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document is what the code says; {@code -Dopenapi.write=true} writes it anew. */
class OpenApiIT extends ApiHarness {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

  private final ObjectMapper json =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Test
  void isTheCommittedDocument() throws IOException {
    Answer answer = get("/v3/api-docs", OPS);
    assertThat(answer.status()).isEqualTo(200);
    ObjectNode document = (ObjectNode) answer.json();
    document.remove("servers");
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, json.writeValueAsString(document) + "\n");
    }

    JsonNode committed = json.readTree(Files.readString(COMMITTED));

    assertThat(document).isEqualTo(committed);
    assertThat(document.path("openapi").asText()).startsWith("3.1");
  }

  @Test
  void isNotForEverybody() {
    assertThat(send(request("/v3/api-docs").GET()).status()).isEqualTo(401);
  }

  @Test
  void probesAndFiguresAre() {
    assertThat(send(request("/livez").GET()).status()).isEqualTo(200);
    assertThat(send(request("/readyz").GET()).status()).isEqualTo(503);
    assertThat(send(management("/actuator/health/liveness").GET()).status()).isEqualTo(200);
    assertThat(send(management("/actuator/prometheus").GET()).raw().body())
        .contains(
            "baopei_claims_parked",
            "baopei_payments_unknown 1.0",
            "baopei_payments_contradicted 2.0")
        .containsPattern("baopei_payments_unknown_age_seconds \\d");
  }

  @Test
  void figuresStayOffTheApisPort() {
    assertThat(send(request("/actuator/prometheus").GET()).status()).isEqualTo(404);
    assertThat(send(request("/actuator/health").GET()).status()).isEqualTo(404);
  }
}
