package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts may not be refused, come early, late, twice or broken, and never stop a claim. */
class SignalWorkflowTest {

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
  void doNothingWhenTheyComeTwice() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      for (int i = 0; i < 3; i++) {
        world.signals("platformEvent", event("SAME", "PARCEL_SIGNED", Map.of()));
      }
      world.signals("platformEvent", event("OTHER", "PARCEL_SIGNED", Map.of()));
      world.awaits(view -> !world.records().ignored("PARCEL_SIGNED").isEmpty());
      assertThat(world.records().of("PARCEL_SIGNED")).hasSize(1);
      assertThat(world.records().ignored("PARCEL_SIGNED")).hasSize(1);
    }
  }

  @Test
  void areKnownByTheirIdWhicheverSignalBringsThem() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      world.signals("platformEvent", event("SAME", "PARCEL_SIGNED", Map.of()));
      world.signals("merchantAction", event("SAME", "MERCHANT_CONFIRMED_RECEIPT", Map.of()));
      world.awaits(view -> !world.records().of("PARCEL_SIGNED").isEmpty());
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void waitForTheirStage() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.reports("MERCHANT_CONFIRMED_RECEIPT", Map.of());
      world.reports("RETURN_TRACKING_SUBMITTED", PARCEL);
      assertThat(world.awaits(view -> view.gate().size() == 8).stage())
          .isEqualTo(Stage.INSURER_REVIEW);
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().of("IGNORED")).isEmpty();
    }
  }

  @Test
  void areNotedWhenTheirStageNeverComes() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.reports("RETURN_TRACKING_SUBMITTED", PARCEL);
      world.reports("MERCHANT_RESPONDED", Map.of("decision", "ACCEPT"));
      world.awaits(view -> world.records().of("IGNORED").size() == 2);
      assertThat(world.records().ignored("RETURN_TRACKING_SUBMITTED").getFirst())
          .contains("INSURER_REVIEW");
    }
  }

  @Test
  void areNotedWhenTheClaimEndsBeforeTheirStage() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.reports("MERCHANT_CONFIRMED_RECEIPT", Map.of());
      world.does(reject());
      world.end();
      assertThat(world.records().ignored("MERCHANT_CONFIRMED_RECEIPT"))
          .containsExactly("the claim is closed");
    }
  }

  @Test
  void areNotedWhenTheyNoLongerFit() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      world.reports("RETURN_TRACKING_SUBMITTED", PARCEL);
      world.awaits(view -> !world.records().ignored("RETURN_TRACKING_SUBMITTED").isEmpty());
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void mayNameAMerchantsActionInsteadOfTheFact() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      Map<String, Object> signal = event("M-1", null, Map.of("decision", "CONFIRM"));
      signal.put("action", "receipt");
      world.signals("merchantAction", signal);
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void refuseReceiptOnlyWithGroundAndPicture() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      Map<String, Object> bare = event("M-1", null, Map.of("decision", "REFUSE"));
      bare.put("action", "receipt");
      world.signals("merchantAction", bare);
      world.awaits(view -> !world.records().ignored("MERCHANT_REFUSED_RECEIPT").isEmpty());
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
      Map<String, Object> photo =
          Map.of("kind", "PHOTO", "uri", "https://e.example/1.jpg", "sha256", "0".repeat(64));
      world.reports(
          "MERCHANT_REFUSED_RECEIPT", Map.of("ground", "WRONG_GOODS", "proof", List.of(photo)));
      world.awaits(Stage.RECEIPT_DISPUTE);
    }
  }

  @Test
  void withdrawForTheBuyer() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.reports("BUYER_WITHDREW", Map.of());
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.WITHDRAWN);
    }
  }

  @Test
  void doNotLetAMerchantSpeakForTheBuyer() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.signals("merchantAction", event("M-1", "BUYER_WITHDREW", Map.of()));
      world.awaits(view -> !world.records().ignored("BUYER_WITHDREW").isEmpty());
      assertThat(world.stage()).isEqualTo(Stage.INSURER_REVIEW);
    }
  }
}
