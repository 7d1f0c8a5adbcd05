package io.baopei.port.record;

import io.baopei.contract.claim.ClaimView;
import java.util.List;
import java.util.Optional;

/** The claims as the records have them, to be compared with the engine's. */
public interface ClaimRoll {

  /** Claims that are open and whose workflow has begun, the oldest first. */
  List<ClaimView> open(int most);

  /** Claims that are closed, the last one first; not those that the gate refused. */
  List<ClaimView> lastClosed(int most);

  /** One claim as it stands now. */
  Optional<ClaimView> find(String claimId);
}
