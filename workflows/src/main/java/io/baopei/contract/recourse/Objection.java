package io.baopei.contract.recourse;

import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Reason;
import java.time.Instant;
import java.util.List;

/** A merchant's objection to a recourse, as it stands on record. */
public record Objection(Reason reason, List<EvidenceItem> items, Instant at) {

  public Objection {
    items = List.copyOf(items);
  }
}
