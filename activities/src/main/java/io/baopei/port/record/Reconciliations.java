package io.baopei.port.record;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reconciliations on record, one for each day of Shanghai; and what of ours they are about. */
public interface Reconciliations {

  /**
   * A line on record.
   *
   * @param firstSeenOn the day of the run that found it first
   * @param settledOn the day of the run that found it gone, or null: it is there, or no difference
   * @param explanation what a person found out about it, while it is there without a break and its
   *     sums are the same
   */
  record Line(
      LocalDate day,
      Comparison comparison,
      LocalDate firstSeenOn,
      @Nullable LocalDate settledOn,
      @Nullable Explanation explanation) {

    /** Whether somebody must still look into it. */
    public boolean isOpen() {
      return comparison.finding().isDifference() && settledOn == null && explanation == null;
    }
  }

  /** What a person found out about a difference that no later statement takes away. */
  record Explanation(String by, Instant at, Reason reason) {}

  /**
   * A difference by what tells it from others of its day, as the one who explains it saw it.
   *
   * @param reference the counterparty's number of its line, empty where it has none
   * @param oursMinor our sum in minor units, null where we have none
   * @param theirsMinor theirs, null where they have none
   */
  record Difference(
      LocalDate day,
      Book book,
      String key,
      Finding finding,
      String reference,
      @Nullable Long oursMinor,
      @Nullable Long theirsMinor) {}

  /** A day's last run; its lines by book and key, settled differences among them. */
  record Run(LocalDate day, Instant at, List<Line> lines) {}

  /** What the ledger has as paid or refunded on those days, by the provider's instant. */
  List<Movement> paid(LocalDate from, LocalDate to);

  /**
   * What a person said was paid, on whatever day, by one of the counterparties' lines with those
   * numbers.
   */
  List<Movement> paidByHand(Set<String> references);

  /**
   * Counterparties' lines of other days than these, as their last runs have them on record: under
   * those keys, or with those numbers unless their money came back. Each once; where it went is not
   * among what is kept.
   */
  List<Movement> linesOfOtherDays(
      LocalDate from, LocalDate to, Set<String> keys, Set<String> references);

  /** Those of the keys that are paid on our record, on whatever day. */
  Set<String> paidOf(Set<String> keys);

  /**
   * Replaces the day's lines. A difference that is there again keeps the day on which it was first
   * seen; one that is gone stays, as settled. The same lines again change nothing but {@code at}.
   */
  void replace(LocalDate day, List<Comparison> lines, Instant at);

  /** The last run of that day, if there was one. */
  Optional<Run> find(LocalDate day);

  /**
   * Puts an explanation on record: the difference is open no more. Those before it stay. It holds
   * until a run finds other sums.
   *
   * @return the line with it; empty: no such difference is there, or not with those sums, or it is
   *     settled
   */
  Optional<Line> explain(Difference difference, Explanation explanation);

  /** Open differences of all days, the oldest first. */
  List<Line> open(int limit);

  /**
   * Days from then on that are to be reconciled again, in order; {@code before} is not among them:
   * those with differences that are not settled, explained or not; those since the first run that
   * were never reconciled once their statements could not come any more; and those of which
   * something was booked since.
   */
  List<LocalDate> daysWithOpen(LocalDate from, LocalDate before);

  /** How many differences of each kind are open; all kinds but {@code MATCHED} are there. */
  Map<Finding, Integer> countOpen();

  /**
   * The last day of those that were reconciled after they were over without a gap; the day before
   * the first payment while that day is not; empty while nothing was paid and none was reconciled.
   */
  Optional<LocalDate> lastDay();
}
