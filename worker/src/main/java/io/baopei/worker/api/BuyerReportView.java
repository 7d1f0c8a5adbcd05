package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.BuyerReport;
import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of a buyer who claims again and again (T-15).
 *
 * @param ruling what the platform decided, or null while the report is open
 */
record BuyerReportView(
    String reportId,
    String claimId,
    String merchantId,
    @Nullable String insurerId,
    String buyerId,
    Reason reason,
    List<MaterialList.Shown> items,
    Instant reportedAt,
    Status status,
    @Nullable RulingView ruling) {

  /** A page of reports; {@code nextCursor} is null on the last one. */
  record BuyerReportList(List<BuyerReportView> items, @Nullable String nextCursor) {

    static BuyerReportList of(Page<BuyerReport> page) {
      return new BuyerReportList(
          page.items().stream().map(BuyerReportView::of).toList(), page.nextCursor());
    }
  }

  /** Why, by whom and when a report was decided. */
  record RulingView(Reason reason, String by, Instant decidedAt) {

    static @Nullable RulingView of(@Nullable Ruling ruling) {
      return ruling == null ? null : new RulingView(ruling.reason(), ruling.by(), ruling.at());
    }
  }

  static BuyerReportView of(BuyerReport report) {
    return new BuyerReportView(
        report.reportId(),
        report.claimId(),
        report.merchantId(),
        report.insurerId(),
        report.buyerId(),
        report.reason(),
        report.items().stream().map(MaterialList.Shown::of).toList(),
        report.reportedAt(),
        report.status(),
        RulingView.of(report.ruling()));
  }
}
