package io.baopei.worker.api;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.Claims;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claims as far as a caller may see them; another organisation's is not there. */
@Component
final class ClaimsInView {

  private final Claims claims;

  ClaimsInView(Claims claims) {
    this.claims = claims;
  }

  /**
   * The claim with that id.
   *
   * @throws Refusal {@code CLAIM_NOT_FOUND}
   */
  StoredClaim find(String claimId, Caller caller) {
    return Optional.of(claimId)
        .filter(ClaimId::isValid)
        .flatMap(id -> claims.find(new ClaimId(id)))
        .filter(claim -> !caller.rolesFor(claim).isEmpty())
        .orElseThrow(() -> Refusal.of(ErrorCode.CLAIM_NOT_FOUND));
  }

  /** The claim as it is now, for a caller that was let see it before. */
  Optional<StoredClaim> again(ClaimId claimId) {
    return claims.find(claimId);
  }

  /** The journal of a claim that its caller was let see. */
  List<JournalLine> journal(StoredClaim claim) {
    return claims.journal(new ClaimId(claim.view().claimId()));
  }
}
