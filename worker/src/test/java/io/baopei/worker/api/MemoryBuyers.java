package io.baopei.worker.api;

import io.baopei.port.record.BlockedBuyer;
import io.baopei.port.record.BlockedBuyers;
import io.baopei.port.record.BuyerReport;
import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.BuyerReportQuery;
import io.baopei.port.record.BuyerReports;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports and blocks of buyers, in memory. */
final class MemoryBuyers implements BuyerReports, BlockedBuyers {

  private final Map<String, BuyerReport> reports = new LinkedHashMap<>();
  private final Map<String, BlockedBuyer> blocks = new LinkedHashMap<>();

  @Override
  public boolean keep(BuyerReport report) {
    return reports.putIfAbsent(report.reportId(), report) == null;
  }

  @Override
  public Optional<BuyerReport> find(String reportId) {
    return Optional.ofNullable(reports.get(reportId));
  }

  @Override
  public Page<BuyerReport> list(BuyerReportQuery query) {
    readable(query.cursor());
    return new Page<>(
        reports.values().stream().filter(r -> matches(r, query)).limit(query.limit()).toList(),
        null);
  }

  @Override
  public BuyerReport decide(String reportId, Status decision, Ruling ruling) {
    BuyerReport open = Objects.requireNonNull(reports.get(reportId));
    if (open.status() == Status.OPEN) {
      reports.put(reportId, decided(open, decision, ruling));
      if (decision == Status.BLOCKED) {
        blocks.put(open.platformId() + " " + open.buyerId(), block(open, ruling, null));
      }
    }
    return Objects.requireNonNull(reports.get(reportId));
  }

  @Override
  public Optional<BlockedBuyer> find(String platformId, String buyerId, Instant at) {
    return Optional.ofNullable(blocks.get(platformId + " " + buyerId))
        .filter(block -> block.liftsAt() == null || block.liftsAt().isAfter(at));
  }

  @Override
  public Page<BlockedBuyer> list(
      @Nullable String platformId, Instant at, int limit, @Nullable String cursor) {
    readable(cursor);
    return new Page<>(
        blocks.values().stream()
            .filter(block -> platformId == null || platformId.equals(block.platformId()))
            .filter(block -> block.liftsAt() == null || block.liftsAt().isAfter(at))
            .limit(limit)
            .toList(),
        null);
  }

  @Override
  public Optional<BlockedBuyer> lift(
      String platformId, String buyerId, Ruling ruling, Instant liftsAt) {
    return find(platformId, buyerId, ruling.at())
        .map(
            block -> {
              BlockedBuyer lifted =
                  block(
                      Objects.requireNonNull(reports.get(block.reportId())),
                      new Ruling(block.reason(), block.blockedBy(), block.blockedAt()),
                      liftsAt);
              blocks.put(platformId + " " + buyerId, lifted);
              return lifted;
            });
  }

  private static boolean matches(BuyerReport report, BuyerReportQuery query) {
    return (query.buyerId() == null || query.buyerId().equals(report.buyerId()))
        && (query.status() == null || query.status() == report.status())
        && (query.visibleTo().isEmpty()
            || query.visibleTo().stream().anyMatch(way -> isParty(report, way)));
  }

  private static boolean isParty(BuyerReport report, ClaimQuery.Visibility way) {
    return switch (way.field()) {
      case PLATFORM -> way.value().equals(report.platformId());
      case INSURER -> way.value().equals(report.insurerId());
      case MERCHANT, BUYER -> throw new AssertionError("reports are not for them");
    };
  }

  private static void readable(@Nullable String cursor) {
    if (cursor != null) {
      throw new ClaimQuery.BadCursor();
    }
  }

  private static BuyerReport decided(BuyerReport open, Status decision, Ruling ruling) {
    return new BuyerReport(
        open.reportId(),
        open.claimId(),
        open.platformId(),
        open.merchantId(),
        open.insurerId(),
        open.buyerId(),
        open.reason(),
        List.copyOf(open.items()),
        open.reportedAt(),
        open.reportedBy(),
        decision,
        ruling);
  }

  private static BlockedBuyer block(BuyerReport report, Ruling ruling, @Nullable Instant liftsAt) {
    return new BlockedBuyer(
        report.platformId(),
        report.buyerId(),
        report.reportId(),
        report.claimId(),
        ruling.reason(),
        ruling.by(),
        ruling.at(),
        liftsAt);
  }
}
