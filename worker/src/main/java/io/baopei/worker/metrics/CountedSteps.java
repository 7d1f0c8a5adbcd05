package io.baopei.worker.metrics;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.port.record.StepRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what steps say, once they are on record. A step that is put on record again is counted
 * again: these are figures to watch, not to book.
 */
public final class CountedSteps implements StepRecords {

  private static final Logger LOG = LoggerFactory.getLogger(CountedSteps.class);

  private final StepRecords records;
  private final MeterRegistry meters;

  public CountedSteps(StepRecords records, MeterRegistry meters) {
    this.records = records;
    this.meters = meters;
  }

  @Override
  public void append(ClaimStep step) {
    records.append(step);
    String programme = step.view().programme().name();
    step.entries().forEach(entry -> count(programme, entry));
    step.entries().forEach(entry -> alert(step, entry));
  }

  private void count(String programme, JournalEntry entry) {
    switch (entry.type()) {
      case "STAGE_LEFT" -> stayed(programme, entry);
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

  /**
   * ERROR wakes somebody: nobody else goes on with a parked claim, or answers for a missed term.
   */
  private static void alert(ClaimStep step, JournalEntry entry) {
    String what =
        switch (entry.type()) {
          case "PARKED" -> "is parked at";
          case "CLOCK_BREACHED" -> "has missed its term";
          default -> "";
        };
    if (!what.isEmpty()) {
      LOG.atError()
          .addKeyValue("claim_id", step.claimId())
          .log("claim_id={} {} {}", step.claimId(), what, entry.subject());
    }
  }

  /** A journal says how long a claim stayed in the stage that it leaves. */
  private void stayed(String programme, JournalEntry entry) {
    if (entry.subject() != null && entry.detail() != null) {
      meters
          .timer("baopei.stage", "programme", programme, "stage", entry.subject())
          .record(Duration.parse(entry.detail()));
    }
  }

  private void increment(String name, String programme, String tag, @Nullable String value) {
    meters.counter(name, "programme", programme, tag, value == null ? "NONE" : value).increment();
  }
}
