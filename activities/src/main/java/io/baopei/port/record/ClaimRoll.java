package io.baopei.port.record;

import io.baopei.contract.claim.ClaimView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claims as the records have them, to be compared with the engine's. */
public interface ClaimRoll {

  /** Claims that are open and whose workflow has begun, the oldest first. */
  List<ClaimView> open(int most);

  /** Claims that are closed, the last one first; not those that the gate refused. */
  List<ClaimView> lastClosed(int most);

  /**
   * Claims whose workflow has begun, open and closed, by id; not those that the gate refused.
   *
   * @param claimId only those after it; null: from the first one
   */
  List<ClaimView> after(@Nullable String claimId, int most);

  /** One claim as it stands now. */
  Optional<ClaimView> find(String claimId);
}
