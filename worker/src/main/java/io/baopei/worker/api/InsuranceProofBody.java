package io.baopei.worker.api;

import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.Function;

/** The seller's proof of insurance. */
record InsuranceProofBody(
    @NotNull @Size(max = Texts.URI_MAX) @Pattern(regexp = Texts.URI) String uri,
    @NotNull Instant validUntil,
    @NotNull Boolean additionalInsured)
    implements ActionBody {

  @Override
  public Action action() {
    return Action.INSURANCE_PROOF;
  }

  @Override
  public Command command(Actor actor, Function<PayeeAccount, String> keep) {
    return new InsuranceProof(actor, uri, validUntil, additionalInsured);
  }
}
