package io.baopei.port.record;

import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.BuyerReport.Status;
import java.util.Optional;

/** The reports of buyers who claim again and again (T-15), and what platforms decide on them. */
public interface BuyerReports {

  /** Keeps a report, unless the merchant reported that claim before: the first one stands. */
  boolean keep(BuyerReport report);

  /** The report with that id. */
  Optional<BuyerReport> find(String reportId);

  /**
   * A page of reports, the newest first.
   *
   * @throws ClaimQuery.BadCursor when the cursor was not given out by this list
   */
  Page<BuyerReport> list(BuyerReportQuery query);

  /**
   * Decides an open report; with {@link Status#BLOCKED} the buyer is blocked in the same
   * transaction. One that is decided stays as it is.
   *
   * @return the report as it then stands
   */
  BuyerReport decide(String reportId, Status decision, Ruling ruling);
}
