package io.baopei.process;

import io.baopei.contract.activity.CheckEvidenceOrder;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.Objects;

/**
 * The evidence order of a price claim: kept as it was filed, and asked from the platform again when
 * the review begins, and when an appeal is heard, so that whoever decides sees what became of it
 * (OQ-19). Where it is of the same shop, item and SKU it decides alone (L-07).
 */
final class EvidenceOrder {

  private static final String SUMMARY = "Ask for the evidence order again";

  private final Desk desk;
  private final Dossier dossier;

  EvidenceOrder(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
  }

  /** Whether it stands and no person needs to look at it. */
  boolean decidesAlone() {
    boolean stands = stillStands();
    if (dossier.stage() != Stage.PAYOUT) {
      return false;
    }
    if (stands) {
      accept();
    } else {
      desk.move(
          StageEvent.EVIDENCE_ORDER_UNPROVEN, Actor.SYSTEM, "a person must look", "OQ-19", "L-07");
    }
    return stands;
  }

  /** An appeal reopens the review: whoever asked has the answer, then the platform is asked. */
  void askAgain() {
    desk.step();
    desk.rest();
    stillStands();
  }

  private void accept() {
    dossier.approved(Desk.now());
    dossier.decided(
        new Decision(
            Actor.SYSTEM.role().name(), "APPROVE", dossier.money.indemnity(), null, Desk.now()));
    dossier.note(
        Desk.now(),
        Track.RULE,
        "APPLIED",
        "L-07",
        Actor.SYSTEM,
        "same shop, item and SKU: accepted by itself",
        "L-07",
        "P-07");
  }

  /** A platform that says nothing, or nothing of use, proves nothing: a person looks instead. */
  private boolean stillStands() {
    PriceEvidence snapshot = Objects.requireNonNull(dossier.input.filing().priceEvidence());
    CheckEvidenceOrder question = new CheckEvidenceOrder(dossier.input.claimId(), snapshot);
    Promise<EvidenceOrderState> answer =
        Async.function(ActivityStubs.platformBriefly(SUMMARY)::checkEvidenceOrder, question);
    return switch (Patience.replyOf(answer).orElse(null)) {
      case Patience.Reply.Given<EvidenceOrderState>(EvidenceOrderState now) -> {
        note(now.stands() ? "PASSED" : "FAILED", now.detail());
        yield now.stands();
      }
      case Patience.Reply.Refused<EvidenceOrderState>(String code, String message) -> {
        note("DOES_NOT_APPLY", "the platform does not say: " + code + ", " + message);
        yield false;
      }
      case null, default -> {
        note("DOES_NOT_APPLY", "the platform did not answer in time");
        yield false;
      }
    };
  }

  private void note(String verdict, String detail) {
    dossier.note(Desk.now(), Track.RULE, verdict, "OQ-19", Actor.SYSTEM, detail, "OQ-19", "P-08");
  }
}
