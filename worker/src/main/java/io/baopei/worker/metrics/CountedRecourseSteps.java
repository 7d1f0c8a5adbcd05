package io.baopei.worker.metrics;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.port.record.RecourseStepRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/**
 * Counts what steps of recourses say, once they are on record. A step that is put on record again
 * is counted again: these are figures to watch, not to book.
 */
public final class CountedRecourseSteps implements RecourseStepRecords {

  private final RecourseStepRecords records;
  private final MeterRegistry meters;

  public CountedRecourseSteps(RecourseStepRecords records, MeterRegistry meters) {
    this.records = records;
    this.meters = meters;
  }

  @Override
  public void append(RecourseStep step) {
    records.append(step);
    String programme = step.view().programme().name();
    step.entries().forEach(entry -> count(programme, entry));
  }

  private void count(String programme, JournalEntry entry) {
    switch (entry.type()) {
      case "OPENED" -> increment("baopei.recourses.opened", "programme", programme);
      case "CLOSED" ->
          increment(
              "baopei.recourses.closed",
              "programme",
              programme,
              "outcome",
              Objects.requireNonNullElse(entry.subject(), "NONE"));
      case "SET_OFF_REFUSED" ->
          increment("baopei.recourses.setoffs.refused", "programme", programme);
      default -> {
        // The rest is told to those whom it concerns.
      }
    }
  }

  private void increment(String name, String... tags) {
    meters.counter(name, tags).increment();
  }
}
