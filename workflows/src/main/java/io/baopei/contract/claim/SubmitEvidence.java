package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More evidence, asked for or not (T-20); at most 20 items on a claim in all. */
public record SubmitEvidence(Actor actor, List<EvidenceItem> items, @Nullable String description)
    implements Command {

  public SubmitEvidence {
    items = items == null ? List.of() : List.copyOf(items);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.EVIDENCE;
  }
}
