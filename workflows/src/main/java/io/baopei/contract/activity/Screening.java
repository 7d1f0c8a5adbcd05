package io.baopei.contract.activity;

import io.baopei.domain.claim.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fraud screen says of a claim.
 *
 * @param passed whether it goes on to the seller
 * @param reasons why not: unsupported, frivolous, abusive
 * @param reference the screen's own number of the case, or null
 */
public record Screening(boolean passed, List<Reason> reasons, @Nullable String reference) {

  public Screening {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
  }
}
