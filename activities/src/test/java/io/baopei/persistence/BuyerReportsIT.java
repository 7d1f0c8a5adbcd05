package io.baopei.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Reason;
import io.baopei.port.record.BlockedBuyer;
import io.baopei.port.record.BuyerReport;
import io.baopei.port.record.BuyerReport.Ruling;
import io.baopei.port.record.BuyerReport.Status;
import io.baopei.port.record.BuyerReportQuery;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.ClaimQuery.Field;
import io.baopei.port.record.ClaimQuery.Visibility;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class BuyerReportsIT {

  private static final Instant NOW = Situations.FILED;
  private static final Reason WHY = new Reason("REPEATED", "The third\0 kettle.");

  private final Database database;
  private final PostgresBuyerReports reports;
  private final PostgresBlockedBuyers blocks;

  BuyerReportsIT(Database database) {
    this.database = database;
    this.reports = new PostgresBuyerReports(database.jdbc(), database.transactions());
    this.blocks = new PostgresBlockedBuyers(database.jdbc());
  }

  @Test
  void keepsTheFirstReportOfAClaim() {
    BuyerReport report = report("1", NOW);

    assertThat(reports.keep(report)).isTrue();
    assertThat(reports.keep(report)).isFalse();
    BuyerReport kept = reports.find(report.reportId()).orElseThrow();
    assertThat(kept.reason()).isEqualTo(new Reason("REPEATED", "The third\uFFFD kettle."));
    assertThat(kept.items()).isEqualTo(report.items());
    assertThat(kept.reportedAt()).isEqualTo(NOW);
    assertThat(kept.status()).isEqualTo(Status.OPEN);
    assertThat(kept.ruling()).isNull();
    assertThat(reports.find("BR-NONE")).isEmpty();
  }

  @Test
  void decidesOnceAndBlocks() {
    BuyerReport report = kept("1", NOW);

    BuyerReport decided = reports.decide(report.reportId(), Status.BLOCKED, ruling(1));
    assertThat(decided.status()).isEqualTo(Status.BLOCKED);
    assertThat(decided.ruling()).isEqualTo(ruling(1));
    assertThat(reports.decide(report.reportId(), Status.DISMISSED, ruling(2))).isEqualTo(decided);
    BlockedBuyer block = blocks.find("PF-1", "B-9", NOW.plusSeconds(5)).orElseThrow();
    assertThat(block.reportId()).isEqualTo(report.reportId());
    assertThat(block.blockedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(blocks.find("PF-2", "B-9", NOW)).isEmpty();
    assertThat(blocks.find("PF-1", "B-8", NOW)).isEmpty();
  }

  @Test
  void dismissesWithoutABlock() {
    reports.decide(kept("1", NOW).reportId(), Status.DISMISSED, ruling(1));

    assertThat(blocks.find("PF-1", "B-9", NOW.plusSeconds(5))).isEmpty();
  }

  @Test
  void liftsABlockFromAnInstantOn() {
    reports.decide(kept("1", NOW).reportId(), Status.BLOCKED, ruling(1));
    Instant liftsAt = NOW.plus(Duration.ofDays(7));

    assertThat(blocks.lift("PF-1", "B-9", ruling(2), liftsAt).orElseThrow().liftsAt())
        .isEqualTo(liftsAt);
    assertThat(blocks.find("PF-1", "B-9", liftsAt.minusSeconds(1))).isPresent();
    assertThat(blocks.find("PF-1", "B-9", liftsAt)).isEmpty();
    assertThat(blocks.list(null, liftsAt, 10, null).items()).isEmpty();
    assertThat(blocks.lift("PF-1", "B-9", new Ruling(WHY, "p", liftsAt), liftsAt)).isEmpty();
    assertThat(blocks.lift("PF-1", "B-8", ruling(2), liftsAt)).isEmpty();
  }

  /** A later block stands instead of one that would end by itself; there is one at a time. */
  @Test
  void blocksAgain() {
    BuyerReport first = kept("1", NOW);
    BuyerReport second = kept("2", NOW.plusSeconds(1));
    BuyerReport third = kept("3", NOW.plusSeconds(2));
    reports.decide(first.reportId(), Status.BLOCKED, ruling(1));
    blocks.lift("PF-1", "B-9", ruling(2), NOW.plus(Duration.ofDays(7)));
    reports.decide(second.reportId(), Status.BLOCKED, ruling(3));
    reports.decide(third.reportId(), Status.BLOCKED, ruling(4));

    assertThat(blocks.list("PF-1", NOW.plusSeconds(9), 10, null).items())
        .extracting(BlockedBuyer::reportId)
        .containsExactly(second.reportId());
    assertThat(blocks.list("PF-2", NOW.plusSeconds(9), 10, null).items()).isEmpty();
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    BuyerReport first = kept("1", NOW);
    BuyerReport second = kept("2", NOW.plusSeconds(1));
    BuyerReport third = kept("3", NOW.plusSeconds(2));

    Page<BuyerReport> page = list(2, null);
    assertThat(page.items())
        .extracting(BuyerReport::reportId)
        .containsExactly(third.reportId(), second.reportId());
    Page<BuyerReport> rest = list(2, page.nextCursor());
    assertThat(rest.items()).extracting(BuyerReport::reportId).containsExactly(first.reportId());
    assertThat(rest.nextCursor()).isNull();
    assertThatThrownBy(() -> list(2, "made-up")).isInstanceOf(BadCursor.class);
    String cursor = page.nextCursor();
    assertThatThrownBy(() -> blocks.list(null, NOW, 2, cursor)).isInstanceOf(BadCursor.class);
  }

  @Test
  void listsWhatIsAskedForAndMayBeSeen() {
    BuyerReport open = kept("1", NOW);
    reports.decide(kept("2", NOW).reportId(), Status.DISMISSED, ruling(1));

    assertThat(ids("B-9", Status.OPEN)).containsExactly(open.reportId());
    assertThat(ids("B-8", null)).isEmpty();
    assertThat(ids(null, null, new Visibility(Field.PLATFORM, "PF-2"))).isEmpty();
    assertThat(ids(null, null, new Visibility(Field.PLATFORM, "PF-1"))).hasSize(2);
  }

  @Test
  void tellsAFilingThatTheBuyerIsBlocked() {
    assertThat(factsOf("4").buyerBlocked()).isFalse();
    reports.decide(kept("1", NOW.minusSeconds(9)).reportId(), Status.BLOCKED, ruling(-5));

    assertThat(factsOf("5").buyerBlocked()).isTrue();
  }

  private FilingFacts factsOf(String name) {
    AtomicReference<@Nullable FilingFacts> seen = new AtomicReference<>();
    Filing filing = Situations.filing("RF-" + name, "S-" + name);
    database
        .claims()
        .file(
            filing,
            NOW,
            facts -> {
              seen.set(facts);
              return Situations.opened(filing, facts);
            });
    return Objects.requireNonNull(seen.get());
  }

  private List<String> ids(
      @Nullable String buyerId, @Nullable Status status, Visibility... visibleTo) {
    BuyerReportQuery query = new BuyerReportQuery(buyerId, status, List.of(visibleTo), 10, null);
    return reports.list(query).items().stream().map(BuyerReport::reportId).toList();
  }

  private Page<BuyerReport> list(int limit, @Nullable String cursor) {
    return reports.list(new BuyerReportQuery(null, null, List.of(), limit, cursor));
  }

  private BuyerReport kept(String name, Instant at) {
    BuyerReport report = report(name, at);
    reports.keep(report);
    return report;
  }

  private BuyerReport report(String name, Instant at) {
    Filing filing = Situations.filing("RF-" + name, "S-" + name);
    FilingResult filed =
        database.claims().file(filing, NOW, facts -> Situations.opened(filing, facts));
    String claimId =
        switch (filed) {
          case FilingResult.Filed one -> one.claim().view().claimId();
          case FilingResult.Repeated one -> one.claim().view().claimId();
          case FilingResult.OpenClaimExists one -> one.claimId();
        };
    return new BuyerReport(
        "BR-" + name,
        claimId,
        "PF-1",
        "M-77",
        null,
        "B-9",
        WHY,
        filing.evidence(),
        at,
        "shop-1",
        Status.OPEN,
        null);
  }

  private static Ruling ruling(int seconds) {
    return new Ruling(new Reason("ABUSE", null), "platform-1", NOW.plusSeconds(seconds));
  }
}
