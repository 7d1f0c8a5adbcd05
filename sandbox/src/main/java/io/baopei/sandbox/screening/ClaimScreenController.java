package io.baopei.sandbox.screening;

import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Stage;
import io.baopei.sandbox.platform.PlatformScene;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Screens whole claims, each once: the buyer's id says what comes of it, so that a test can choose.
 */
@RestController
class ClaimScreenController {

  private static final Map<String, Why> REFUSED_BUYERS =
      Map.of(
          "RISKY", new Why("ABUSIVE", "The buyer is known for false claims."),
          "FRIVOLOUS", new Why("FRIVOLOUS", "No damage follows from what is described."),
          "UNSUPPORTED", new Why("UNSUPPORTED", "Nothing that was shown supports the claim."));

  private final Map<String, Screened> screened = new ConcurrentHashMap<>();
  private final Stage stage;

  ClaimScreenController(Stage stage) {
    this.stage = stage;
  }

  @PostMapping("/screening/v1/claims")
  ResponseEntity<?> screen(@RequestBody ScreenRequest request) {
    return stage.play(
        FaultTarget.SCREENING_CLAIM,
        List.of(request.claimId(), request.buyerId(), request.merchantId()),
        new PlatformScene(
            () -> ResponseEntity.ok(once(request, verdictOn(request))),
            code -> ResponseEntity.ok(once(request, refused(request, onDemand(code)))),
            "ABUSIVE"));
  }

  private Screened once(ScreenRequest request, Screened verdict) {
    return screened.computeIfAbsent(request.claimId(), first -> verdict);
  }

  private static Screened verdictOn(ScreenRequest request) {
    return REFUSED_BUYERS.entrySet().stream()
        .filter(each -> request.buyerId().startsWith(each.getKey()))
        .findFirst()
        .map(each -> refused(request, each.getValue()))
        .orElseGet(() -> new Screened(Verdict.PASS, List.of(), caseOf(request)));
  }

  private static Screened refused(ScreenRequest request, Why why) {
    return new Screened(Verdict.REFUSE, List.of(why), caseOf(request));
  }

  private static Why onDemand(String code) {
    return new Why(code, "Refused on demand.");
  }

  private static String caseOf(ScreenRequest request) {
    return "CASE-" + request.claimId();
  }

  enum Verdict {
    PASS,
    REFUSE
  }

  record ScreenRequest(
      String claimId,
      String programme,
      String buyerId,
      String merchantId,
      String orderId,
      String reason,
      String incidentAt,
      JsonNode amount,
      int evidenceItems) {

    ScreenRequest {
      if (claimId == null || buyerId == null || merchantId == null) {
        throw new IllegalArgumentException("claimId, buyerId or merchantId is missing");
      }
    }
  }

  record Why(String code, String text) {}

  record Screened(Verdict verdict, List<Why> reasons, String caseReference) {}
}
