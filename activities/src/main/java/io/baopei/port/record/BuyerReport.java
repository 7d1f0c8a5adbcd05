package io.baopei.port.record;

import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's report of a buyer who claims again and again (T-15).
 *
 * @param insurerId the insurer of the claim, or null
 * @param reportedBy the person of the merchant
 * @param ruling what the platform decided, or null while the report is open
 */
public record BuyerReport(
    String reportId,
    String claimId,
    String platformId,
    String merchantId,
    @Nullable String insurerId,
    String buyerId,
    Reason reason,
    List<EvidenceItem> items,
    Instant reportedAt,
    String reportedBy,
    Status status,
    @Nullable Ruling ruling) {

  public BuyerReport {
    items = List.copyOf(items);
  }

  /** What became of a report. The names are wire format. */
  public enum Status {
    OPEN,
    BLOCKED,
    DISMISSED
  }

  /** Why, by whom and when a report was decided, or a block was set or lifted. */
  public record Ruling(Reason reason, String by, Instant at) {}

  /** The merchant's words are nobody's business who reads a log. */
  @Override
  public String toString() {
    return "BuyerReport[" + reportId + ", " + status + "]";
  }
}
