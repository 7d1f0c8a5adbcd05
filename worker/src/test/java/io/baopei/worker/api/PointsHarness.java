package io.baopei.worker.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.Deadline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims that bear a ground for points, or stand otherwise. */
abstract class PointsHarness extends ApiHarness {

  static final Instant AT = Instant.parse("2026-03-06T02:00:00Z");
  static final String BODY =
      """
      {"ground":"RETURN_OBSTRUCTED","statement":"No address\\nwas given.",
       "items":[{"kind":"PHOTO","uri":"https://p.example/1","sha256":"%s"}]}
      """
          .formatted("ab".repeat(32));

  /** A claim that bears the ground of the body: approved, to be sent back. */
  String claimOf(String name) {
    String claimId = filed("points-" + name).at("/claimId");
    stands(claimId, Stage.RETURN_TRACKING, null, List.of());
    return claimId;
  }

  static String path(String claimId) {
    return "/v1/claims/" + claimId + "/points";
  }

  static JsonNode line(JsonNode trace, String type) {
    return trace
        .path("money")
        .valueStream()
        .filter(line -> line.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  void closedAs(String claimId, Outcome outcome) {
    stands(claimId, Stage.CLOSED, outcome, List.of());
  }

  void stands(String claimId, Stage stage, @Nullable Outcome outcome, List<Deadline> deadlines) {
    ClaimView view = claims.find(new ClaimId(claimId)).orElseThrow().view();
    claims.view(view(view, view.merchantId(), view.subOrderId(), stage, outcome, deadlines));
  }

  static ClaimView view(
      ClaimView view,
      String merchantId,
      String subOrderId,
      Stage stage,
      @Nullable Outcome outcome,
      List<Deadline> deadlines) {
    return new ClaimView(
        view.claimId(),
        view.repeated(),
        view.programme(),
        view.termsVersion(),
        view.policyNo(),
        view.insurerId(),
        merchantId,
        view.orderId(),
        subOrderId,
        view.requestId(),
        stage,
        outcome,
        view.refusedBy(),
        view.parked(),
        view.flags(),
        view.filedAt(),
        outcome == null ? null : AT,
        deadlines,
        List.of(),
        view.gate(),
        view.decision(),
        view.settlement(),
        view.recourseId());
  }
}
