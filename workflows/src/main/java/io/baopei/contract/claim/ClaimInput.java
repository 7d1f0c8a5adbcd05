package io.baopei.contract.claim;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.gate.Application;
import io.baopei.domain.gate.EarlierClaims;
import io.baopei.domain.gate.GateVerdict;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a claim needs to run to its end; it never reads configuration again (S3-7), nor
 * the policy: that the merchant is renewed into another product or leaves it ends no open claim
 * (S-04, S-06, OQ-23).
 *
 * @param filing what was filed, without the buyer's own words (OQ-31)
 * @param evidenceComplete whether a picture and a description came with it (S3-4)
 * @param termsVersion null where no terms were in force
 * @param verdict what the gate said, computed once, before the start
 * @param flags those of {@link ClaimFlags} that apply (T-15, T-16, OQ-12)
 */
public record ClaimInput(
    String claimId,
    Filing filing,
    boolean evidenceComplete,
    @Nullable Policy policy,
    Terms terms,
    @Nullable LocalDate termsVersion,
    PrivateTerms privateTerms,
    EarlierClaims earlier,
    GateVerdict verdict,
    List<String> flags,
    Instant filedAt) {

  public ClaimInput {
    flags = List.copyOf(flags);
  }

  /** Whether the claim bears that flag of {@link ClaimFlags}. */
  public boolean hasFlag(String flag) {
    return flags.contains(flag);
  }

  /** The facts that gate and settlement judge. */
  public Application application() {
    return new Application(filing, policy, terms, termsVersion, earlier, filedAt);
  }
}
