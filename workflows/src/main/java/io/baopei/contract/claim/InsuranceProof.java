package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import java.time.Instant;

/**
 * The seller's proof of insurance.
 *
 * @param validUntil the end of the insurance; it must cover the incident
 * @param additionalInsured whether the platform is named as an additional insured
 */
public record InsuranceProof(Actor actor, String uri, Instant validUntil, boolean additionalInsured)
    implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.INSURANCE_PROOF;
  }
}
