package io.baopei.sandbox.platform;

import io.baopei.sandbox.book.Fingerprint;
import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Agrees to returns and pushes the merchant's address to the buyer. A refusal frees the key. */
@RestController
class AgreementController {

  private final KeptAnswers<Agreement> answers = new KeptAnswers<>();
  private final Stage stage;
  private final Clock clock;

  AgreementController(Stage stage, Clock clock) {
    this.stage = stage;
    this.clock = clock;
  }

  @PostMapping("/platform/v1/refund-requests/{requestId}/agreement")
  ResponseEntity<?> agree(
      @PathVariable String requestId,
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key,
      @RequestBody AgreementRequest request) {
    return stage.play(
        FaultTarget.PLATFORM_AGREEMENT,
        List.of(key, request.claimId(), requestId),
        PlatformScene.of(
            () -> agreed(requestId, key, request),
            HttpStatus.CONFLICT,
            "NO_DEFAULT_RETURN_ADDRESS"));
  }

  private ResponseEntity<?> agreed(String requestId, String key, AgreementRequest request) {
    String fingerprint = Fingerprint.of(List.of(requestId), request.content());
    Agreement fresh = new Agreement(clock.instant().truncatedTo(ChronoUnit.MILLIS), true);
    return answers
        .once(key, fingerprint, () -> fresh)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(PlatformError::keyReused);
  }

  record AgreementRequest(String claimId, String subOrderId, @Nullable String remark) {

    AgreementRequest {
      Required.text("claimId", claimId);
      Required.text("subOrderId", subOrderId);
    }

    List<String> content() {
      return List.of(claimId, subOrderId, String.valueOf(remark));
    }
  }

  record Agreement(Instant agreedAt, boolean returnAddressPushed) {}
}
