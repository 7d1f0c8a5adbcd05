package io.baopei.domain.gate;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.Terms;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a gate and a settlement look at.
 *
 * @param policy the policy of this programme, merchant and sub-order, or null
 * @param terms the terms to judge under
 * @param termsVersion their name, or null where none was in force (S3-7)
 * @param now the instant of filing
 */
public record Application(
    Filing filing,
    @Nullable Policy policy,
    Terms terms,
    @Nullable LocalDate termsVersion,
    EarlierClaims earlier,
    Instant now) {

  /** A policy that counts: it exists and was issued when terms were in force (section 4). */
  public boolean hasPolicy() {
    return policy != null && termsVersion != null;
  }
}
