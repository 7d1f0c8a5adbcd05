package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.Repertoire;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends what a story left open that a deadline overtook: the platform withdraws, operations decline
 * or waive. Else the storm would wait for the remaining deadlines, of ten days and more.
 */
final class Aftercare {

  private static final Caller OPERATOR = new Caller("aftercare", Optional.empty(), List.of("OPS"));
  private static final Map<String, Object> BECAUSE =
      Map.of("reason", Map.of("code", "OVERTAKEN", "text", "Nobody goes on with it."));
  private static final Map<String, Object> DECLINED =
      Map.of("decision", "DECLINE", "reason", BECAUSE.getOrDefault("reason", ""));

  private final Wire wire;

  Aftercare(Wire wire) {
    this.wire = wire;
  }

  void of(Records records) throws InterruptedException {
    for (ClaimView claim : records.claims()) {
      String path = "/v1/claims/" + claim.claimId();
      if (!claim.isClosed() && claim.allows("withdrawal", "PLATFORM")) {
        post(platformOf(claim), path + "/withdrawal", BECAUSE);
      } else if (!claim.isClosed() && claim.allows("step-in", "OPS")) {
        post(OPERATOR, path + "/step-in", DECLINED);
      }
    }
    for (RecourseView recourse : records.recourses()) {
      if (!recourse.isClosed() && recourse.allows("waiver", "OPS")) {
        post(OPERATOR, "/v1/recourses/" + recourse.recourseId() + "/waiver", BECAUSE);
      }
    }
  }

  private void post(Caller by, String path, Object body) throws InterruptedException {
    try {
      wire.post(by, path, body, "aftercare" + path);
    } catch (Refused overtakenAgain) {
      // Somebody else did something, or nobody answered: it is looked at once more.
    }
  }

  private static Caller platformOf(ClaimView claim) {
    String platform =
        Repertoire.all().stream()
            .map(Story::form)
            .filter(form -> form.programme().equals(claim.programme()))
            .findFirst()
            .orElseThrow()
            .platformId();
    return new Caller("gateway", Optional.of(platform), List.of("PLATFORM"));
  }
}
