package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.StoredClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of claims; {@code nextCursor} is null on the last one. */
record ClaimList(List<ClaimView> items, @Nullable String nextCursor) {

  static ClaimList of(ClaimQuery.Page page) {
    return new ClaimList(page.items().stream().map(StoredClaim::view).toList(), page.nextCursor());
  }
}
