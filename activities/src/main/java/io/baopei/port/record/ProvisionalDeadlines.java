package io.baopei.port.record;

import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.clock.WorkingDayBound;
import java.util.List;

/** The deadlines that the calendar could not know exactly when it was asked (OQ-32). */
public interface ProvisionalDeadlines {

  /**
   * A deadline that runs and is provisional.
   *
   * @param bound what the calendar is to be asked again
   */
  record ProvisionalDeadline(ClaimId claimId, WorkingDayBound bound) {}

  /** How many open claims have such a deadline. */
  int count();

  /**
   * Those of the claims after {@code claimId} in the order of their ids, of {@code claims} claims
   * at most; the empty text begins.
   */
  List<ProvisionalDeadline> after(String claimId, int claims);
}
