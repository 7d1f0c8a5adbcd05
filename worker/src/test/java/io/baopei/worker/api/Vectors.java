package io.baopei.worker.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baopei.domain.gate.EarlierClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook's worked examples as a client would say them: the same files that domain and
 * workflow are tested with, see {@code vectors/README.md} beside them.
 */
final class Vectors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES =
      Path.of(System.getProperty("baopei.e2e.root", ".."), "workflows/src/test/resources/vectors");

  private Vectors() {}

  /** All rows of a file. */
  static Stream<Row> rows(String file) {
    try {
      return JSON.readTree(FILES.resolve(file).toFile()).path("rows").valueStream().map(Row::new);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A sum as it is written in the files and on the wire. */
  static Money money(JsonNode sum) {
    CurrencyUnit currency = CurrencyUnit.of(sum.path("currency").asText());
    return Money.ofMinor(currency, sum.path("amountMinor").asLong());
  }

  /** One worked example. */
  record Row(JsonNode json) {

    JsonNode expect() {
      return json.path("expect");
    }

    /** What is expected there, or null. */
    @Nullable String expected(String field) {
      return expect().path(field).textValue();
    }

    /** The instant of filing; where the row does not say, that of the request. */
    Instant now() {
      JsonNode said = json.has("now") ? json.path("now") : json.at("/claim/request/requestedAt");
      return OffsetDateTime.parse(said.asText()).toInstant();
    }

    /** The body of the filing, as it stands in the row. */
    String claim() {
      return json.path("claim").toString();
    }

    /** The body of the registration; a platform that is insured says where it is paid. */
    Optional<String> policy() {
      if (!json.path("policy").isObject()) {
        return Optional.empty();
      }
      ObjectNode policy = json.path("policy").deepCopy();
      if (policy.path("insured").asText().equals("PLATFORM")) {
        policy
            .putObject("insuredAccount")
            .put("kind", "ALIPAY")
            .put("account", "2088003")
            .put("name", "Platform");
      }
      return Optional.of(policy.toString());
    }

    String subOrderId() {
      return json.at("/claim/order/subOrderId").asText();
    }

    /** What the records know of earlier claims of the sub-order. */
    EarlierClaims earlier() {
      Money none = money(json.at("/claim/order/paid")).withAmount(0);
      Money paid = json.has("earlierPaid") ? money(json.path("earlierPaid")) : none;
      boolean anyPaid =
          json.path("earlierOutcomes").valueStream().anyMatch(end -> end.asText().equals("PAID"));
      return new EarlierClaims(paid, json.path("earlierFreight").asBoolean(), anyPaid, none);
    }

    /** A token of somebody in that role; organisations are those that the row names. */
    String token(String role, String sub) {
      String org =
          switch (role) {
            case "PLATFORM" -> "TMALL";
            case "MERCHANT" -> json.at("/claim/order/merchantId").asText();
            case "INSURER" -> json.at("/policy/insurerId").asText();
            default -> null;
          };
      return Tokens.of(sub, org, role);
    }

    @Override
    public String toString() {
      return json.path("id").asText()
          + " "
          + json.path("programme").asText()
          + ", "
          + json.path("title").asText();
    }
  }
}
