package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merchant confirms or refuses the returned goods (T-23 to T-25). */
public record Receipt(
    Actor actor, ReceiptDecision decision, @Nullable RefusalGround ground, List<EvidenceItem> proof)
    implements Command {

  public Receipt {
    proof = proof == null ? List.of() : List.copyOf(proof);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.RECEIPT;
  }
}
