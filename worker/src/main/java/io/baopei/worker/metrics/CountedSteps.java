package io.baopei.worker.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Stage;
import io.baopei.port.record.StepRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts what steps say, once they are on record. A step that is put on record again is counted
 * again: these are figures to watch, not to book.
 */
public final class CountedSteps implements StepRecords {

  private static final int CLAIMS_MAX = 100_000;

  private final StepRecords records;
  private final MeterRegistry meters;
  private final Cache<String, Stay> stays = Caffeine.newBuilder().maximumSize(CLAIMS_MAX).build();

  private record Stay(Stage stage, Instant since) {}

  public CountedSteps(StepRecords records, MeterRegistry meters) {
    this.records = records;
    this.meters = meters;
  }

  @Override
  public void append(ClaimStep step) {
    records.append(step);
    String programme = step.view().programme().name();
    step.entries().forEach(entry -> count(programme, entry));
    countStay(programme, step);
    if (step.view().stage() == Stage.CLOSED) {
      stays.invalidate(step.claimId());
    }
  }

  private void count(String programme, JournalEntry entry) {
    switch (entry.type()) {
      case "CLOSED" -> increment("baopei.claims.closed", programme, "outcome", entry.subject());
      case "CLOCK_BREACHED" ->
          increment("baopei.clocks.breached", programme, "clock", entry.subject());
      case "PARKED" -> increment("baopei.claims.parkings", programme, "step", entry.subject());
      case "LEG_PAID" -> increment("baopei.payments.paid", programme, "leg", entry.subject());
      case "LEG_DECLINED" ->
          increment("baopei.payments.declined", programme, "leg", entry.subject());
      default -> {
        // Most of a journal is nobody's alarm.
      }
    }
  }

  private void countStay(String programme, ClaimStep step) {
    ClaimView view = step.view();
    Instant at = step.entries().isEmpty() ? null : step.entries().getLast().at();
    Stay before = stays.getIfPresent(step.claimId());
    if (at == null || (before != null && before.stage() == view.stage())) {
      return;
    }
    if (before != null) {
      meters
          .timer("baopei.stage", "programme", programme, "stage", before.stage().name())
          .record(Duration.between(before.since(), at));
    }
    stays.put(step.claimId(), new Stay(view.stage(), at));
  }

  private void increment(String name, String programme, String tag, @Nullable String value) {
    meters.counter(name, "programme", programme, tag, value == null ? "NONE" : value).increment();
  }
}
