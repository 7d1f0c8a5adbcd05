package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Seller;
import io.baopei.domain.clock.ClaimClock;

/**
 * The seller is told of the claim, and has seven days from then to prove that it is insured, even
 * when the claim has ended by then (A-11, OQ-24).
 */
final class SellersProof {

  private final Desk desk;
  private final Dossier dossier;

  SellersProof(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
  }

  /** Tells the seller, from which its seven days count, unless the filing brought the proof. */
  void notice() {
    Seller seller = dossier.input.filing().seller();
    if (seller != null && seller.insuranceProofUri() != null) {
      dossier.proofGiven();
      dossier.note(
          Desk.now(), Track.EVENT, "PROOF_ON_FILE", null, Actor.PLATFORM, null, "A-11", "A-17");
    } else {
      dossier.clocks.start(ClaimClock.INSURANCE_PROOF, Desk.now());
    }
    dossier.tell(Role.MERCHANT, "CLAIM_AGAINST_YOU", ClaimClock.INSURANCE_PROOF);
  }

  /** Whether a proof is there. */
  boolean isGiven() {
    return dossier.isProofGiven();
  }

  /** The claim has ended; the seller's days may not have. */
  void awaitTheEnd() {
    while (dossier.clocks.runs(ClaimClock.INSURANCE_PROOF)) {
      desk.next(Alarms.none());
    }
  }
}
