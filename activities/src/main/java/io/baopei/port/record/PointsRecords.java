package io.baopei.port.record;

import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome;
import java.time.Instant;

/** How far orders of points are: nothing is sent that is not on record first. */
public interface PointsRecords {

  /**
   * Notes that the points are about to be ordered from the platform, and says how far they were
   * before.
   *
   * @throws PaymentContradiction when that try is not on record, or with other content
   */
  PaymentRecords.Progress begin(IssuePoints order, Instant now);

  /**
   * Notes what became of that try. With points that are issued goes their entry in the ledger, and
   * with whatever settles it what people are told; all of it or nothing.
   *
   * @throws PaymentContradiction when it was settled otherwise; what came is kept in the history,
   *     and operators are told
   */
  void settle(IssuePoints order, PaymentOutcome outcome, Instant now);

  /**
   * Tells operators that the platform does not answer for that try, once for each delay; nobody
   * where it is settled or another one counts.
   *
   * @param isOverdue whether that has gone on for a day, and not only for a minute
   */
  void delayed(IssuePoints order, boolean isOverdue, Instant now);
}
