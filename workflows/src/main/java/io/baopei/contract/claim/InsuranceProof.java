package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import java.time.LocalDate;

/** The seller's proof of insurance. */
public record InsuranceProof(
    Actor actor, String uri, LocalDate validUntil, boolean additionalInsured) implements Command {

  @Override
  @JsonIgnore
  public Action action() {
    return Action.INSURANCE_PROOF;
  }
}
