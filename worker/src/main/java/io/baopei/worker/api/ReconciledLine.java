package io.baopei.worker.api;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.record.Reconciliations.Explanation;
import io.baopei.port.record.Reconciliations.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a reconciliation.
 *
 * @param day the day of Shanghai that it belongs to
 * @param key the payment's key, or what the counterparty has in its place
 * @param explanation what a person found out about it; it is open no more
 * @param open whether somebody must still look into it
 * @param ageDays for how many days a difference has been, or was, open; null for a match
 */
record ReconciledLine(
    LocalDate day,
    Book book,
    Finding finding,
    String key,
    @Nullable MovementView ours,
    @Nullable MovementView theirs,
    LocalDate firstSeenOn,
    @Nullable LocalDate settledOn,
    @Nullable ExplanationView explanation,
    boolean open,
    @Nullable Long ageDays) {

  /** Who explained it, when and how. */
  record ExplanationView(String by, Instant at, Reason reason) {

    static @Nullable ExplanationView of(@Nullable Explanation said) {
      return said == null ? null : new ExplanationView(said.by(), said.at(), said.reason());
    }
  }

  /** What one of the two sides has. */
  record MovementView(Money amount, Instant at, String reference) {

    static @Nullable MovementView of(@Nullable Movement movement) {
      return movement == null
          ? null
          : new MovementView(movement.amount(), movement.at(), movement.reference());
    }
  }

  static ReconciledLine of(Line line, LocalDate today) {
    Finding finding = line.comparison().finding();
    LocalDate until = Objects.requireNonNullElse(closedOn(line), today);
    return new ReconciledLine(
        line.day(),
        line.comparison().book(),
        finding,
        line.comparison().key(),
        MovementView.of(line.comparison().ours()),
        MovementView.of(line.comparison().theirs()),
        line.firstSeenOn(),
        line.settledOn(),
        ExplanationView.of(line.explanation()),
        line.isOpen(),
        finding.isDifference() ? ChronoUnit.DAYS.between(line.firstSeenOn(), until) : null);
  }

  private static @Nullable LocalDate closedOn(Line line) {
    return line.settledOn() != null || line.explanation() == null
        ? line.settledOn()
        : AccountingDay.of(line.explanation().at());
  }
}
