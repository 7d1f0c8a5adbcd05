package io.baopei.sandbox.screening;

import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Stage;
import io.baopei.sandbox.platform.PlatformScene;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Calls a buyer's risk by the buyer's id, so that a test can choose it. */
@RestController
class ScreeningController {

  private final Stage stage;
  private final Clock clock;

  ScreeningController(Stage stage, Clock clock) {
    this.stage = stage;
    this.clock = clock;
  }

  @PostMapping("/screening/v1/assessments")
  ResponseEntity<?> assess(@RequestBody AssessmentRequest request) {
    return stage.play(
        FaultTarget.SCREENING,
        List.of(request.claimId(), request.buyerId()),
        PlatformScene.of(
            () -> ResponseEntity.ok(assessed(request.buyerId())),
            HttpStatus.UNPROCESSABLE_CONTENT,
            "BUYER_UNKNOWN"));
  }

  private Assessment assessed(String buyerId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (buyerId.startsWith("RISKY")) {
      return new Assessment(Risk.HIGH, List.of("KNOWN_FOR_FALSE_CLAIMS"), now);
    }
    if (buyerId.startsWith("TRUSTED")) {
      return new Assessment(Risk.TRUSTED, List.of("YEARS_WITHOUT_A_DISPUTE"), now);
    }
    if (buyerId.startsWith("UNSURE")) {
      return new Assessment(Risk.MEDIUM, List.of("NEW_ACCOUNT"), now);
    }
    return new Assessment(Risk.LOW, List.of(), now);
  }

  enum Risk {
    TRUSTED,
    LOW,
    MEDIUM,
    HIGH
  }

  record AssessmentRequest(String claimId, String buyerId, String programme, JsonNode amount) {

    AssessmentRequest {
      if (claimId == null || buyerId == null) {
        throw new IllegalArgumentException("claimId or buyerId is missing");
      }
    }
  }

  record Assessment(Risk risk, List<String> reasons, Instant assessedAt) {}
}
