package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.Accounts;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ends what a story left open that did not come to its own end: the platform withdraws, insurer and
 * operations decide against it, waive, or give another account. Else the storm would wait for the
 * remaining deadlines, of ten days and more, and for people without any.
 */
final class Aftercare {

  private static final String WHO = "aftercare";
  private static final Caller OPERATOR = new Caller(WHO, Optional.empty(), List.of("OPS"));
  private static final Map<String, Object> BECAUSE =
      Map.of("reason", Map.of("code", "OVERTAKEN", "text", "Nobody goes on with it."));

  private final Wire wire;
  private final Cast cast;

  Aftercare(Wire wire, Cast cast) {
    this.wire = wire;
    this.cast = cast;
  }

  /** Does one thing for each of these claims that is open, and for its recourse. */
  void of(Records records, Set<String> claimIds) throws InterruptedException {
    for (ClaimView claim : records.claims()) {
      Cast.Role role = cast.of(claim.subOrderId()).orElse(null);
      if (role != null && !claim.isClosed() && claimIds.contains(claim.claimId())) {
        care(claim, role.ids());
      }
    }
    for (RecourseView recourse : records.recourses()) {
      String id = recourse.recourseId();
      if (recourse.allows("waiver", "OPS") && claimIds.contains(id)) {
        post(OPERATOR, "/v1/recourses/" + id + "/waiver", BECAUSE);
      }
    }
  }

  private void care(ClaimView claim, Ids ids) throws InterruptedException {
    String path = "/v1/claims/" + claim.claimId() + "/";
    if (claim.allows("withdrawal", "PLATFORM")) {
      post(of("PLATFORM", ids.platformId()), path + "withdrawal", BECAUSE);
    } else if (claim.allows("step-in", "OPS")) {
      post(OPERATOR, path + "step-in", because("DECLINE"));
    } else if (claim.allows("review", "INSURER")) {
      post(of("INSURER", ids.insurerId()), path + "review", because("REJECT"));
    } else if (claim.allows("dispute-decision", "OPS")) {
      post(OPERATOR, path + "dispute-decision", because("UPHOLD"));
    } else if (claim.parked() != null && claim.parked().isPayment()) {
      Map<String, Object> retry = because("RETRY");
      retry.put("payeeAccount", Accounts.of(WHO, ids.merchantId()));
      post(OPERATOR, path + "repair", retry, claim.parked().since().toString());
    }
  }

  private void post(Caller by, String path, Object body) throws InterruptedException {
    post(by, path, body, "");
  }

  private void post(Caller by, String path, Object body, String occasion)
      throws InterruptedException {
    try {
      wire.post(by, path, body, WHO + path + occasion);
    } catch (Refused overtakenAgain) {
      // Somebody else did something, or nobody answered: it is looked at once more.
    }
  }

  private static Map<String, Object> because(String decision) {
    Map<String, Object> body = new LinkedHashMap<>(BECAUSE);
    body.put("decision", decision);
    return body;
  }

  private static Caller of(String role, String org) {
    return new Caller(WHO, Optional.of(org), List.of(role));
  }
}
