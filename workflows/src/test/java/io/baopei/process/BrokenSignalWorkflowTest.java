package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signals written by hand, by anybody: what cannot be read is noted and stops nothing. */
class BrokenSignalWorkflowTest {

  private static final Map<String, Object> PARCEL =
      Map.of("carrier", "SF", "trackingNumber", "SF1234567890123");

  private static Map<String, Object> event(
      @Nullable Object id, @Nullable Object type, @Nullable Object data) {
    Map<String, Object> event = new TreeMap<>();
    put(event, "eventId", id);
    put(event, "type", type);
    put(event, "data", data);
    return event;
  }

  private static void put(Map<String, Object> event, String key, @Nullable Object value) {
    if (value != null) {
      event.put(key, value);
    }
  }

  @Test
  void neverStopAClaimHoweverBrokenTheyAre() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      Object[] broken = {
        "PARCEL_SIGNED",
        42,
        List.of(1, 2),
        Map.of(),
        event(null, "PARCEL_SIGNED", Map.of()),
        event(" ", "PARCEL_SIGNED", Map.of()),
        event("B-1", null, null),
        event("B-2", "NO_SUCH_FACT", Map.of()),
        event("B-3", "parcel_signed", null),
        event("B-4", "RETURN_TRACKING_SUBMITTED", null),
        event("B-5", "RETURN_TRACKING_SUBMITTED", Map.of("carrier", "DHL")),
        event("B-6", "RETURN_TRACKING_SUBMITTED", Map.of("carrier", List.of("SF"))),
        event("B-7", "REFUND_COMPLETED", Map.of("amount", "299.00")),
        event("B-8", "REFUND_COMPLETED", amount("CNY", 0)),
        event("B-9", "REFUND_COMPLETED", amount("CNY", -1)),
        event("B-10", "REFUND_COMPLETED", amount("USD", 1)),
        event("B-11", "REFUND_COMPLETED", amount("???", 1)),
        event("B-12", "REFUND_COMPLETED", amount("CNY", 1.5)),
        event("B-13", "MERCHANT_REFUSED_RECEIPT", Map.of("proof", "a picture")),
        event("B-14", "MERCHANT_REFUSED_RECEIPT", Map.of("ground", "RAIN")),
        event("B-15", "MERCHANT_RESPONDED", Map.of("decision", "PERHAPS")),
        event("B-16", "DEADLINE_SET", Map.of("clock", "SUNDIAL", "dueAt", "2026-03-10T00:00:00Z")),
        event("B-17", "DEADLINE_SET", null),
        event("B-18", "PARCEL_SIGNED", "no object"),
        event("B-19", List.of("PARCEL_SIGNED"), Map.of())
      };
      for (Object signal : broken) {
        world.signals("platformEvent", signal);
        world.signals("merchantAction", signal);
      }
      world.signals("deadlineResolved", Map.of("provisional", false));
      world.signals("deadlineResolved", Map.of("clock", "PAYOUT", "dueAt", "2999-01-01T00:00:00Z"));
      world.signals("deadlineResolved", "tomorrow");
      Map<String, Object> undated = event("B-20", "PARCEL_SIGNED", Map.of());
      undated.put("occurredAt", "yesterday");
      world.signals("platformEvent", undated);
      world.awaits(view -> !world.records().ignored("PARCEL_SIGNED").isEmpty());
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
      assertThat(world.records().of("IGNORED")).allMatch(entry -> entry.detail() != null);
    }
  }

  private static Map<String, Object> amount(String currency, Number minor) {
    return Map.of("amount", Map.of("currency", currency, "amountMinor", minor));
  }

  @Test
  void tolerateFieldsThatTheyDoNotKnow() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      Map<String, Object> data = new TreeMap<>(PARCEL);
      data.put("colour", "red");
      Map<String, Object> signal = event(7, "RETURN_TRACKING_SUBMITTED", data);
      signal.put("version", 2);
      world.signals("platformEvent", signal);
      world.awaits(Stage.MERCHANT_RECEIPT);
    }
  }
}
