package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merchant's response where it is asked first. */
public record MerchantResponse(
    Actor actor, MerchantDecision decision, @Nullable Reason reason, List<EvidenceItem> items)
    implements Command {

  public MerchantResponse {
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.MERCHANT_RESPONSE;
  }
}
