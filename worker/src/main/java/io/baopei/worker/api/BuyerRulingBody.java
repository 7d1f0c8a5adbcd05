package io.baopei.worker.api;

import io.baopei.port.record.BuyerReport.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What a platform decides on a report: it blocks the buyer (T-16), or dismisses the report. */
record BuyerRulingBody(@NotNull Decision decision, @Nullable @Valid ReasonBody reason) {

  /** What can be decided. */
  enum Decision {
    BLOCK(Status.BLOCKED),
    DISMISS(Status.DISMISSED);

    private final Status status;

    Decision(Status status) {
      this.status = status;
    }

    Status status() {
      return status;
    }
  }
}
