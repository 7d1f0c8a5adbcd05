package io.baopei.worker.api;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.points.ClaimFacts;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.points.NonPerformanceGround;
import io.baopei.port.record.JournalLine;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the ground of an order of points against what is on record of the claim (OQ-15). */
final class PointsGrounds {

  private static final Set<StageEvent> APPROVALS =
      EnumSet.of(
          StageEvent.APPROVED_FOR_RETURN,
          StageEvent.APPROVED_FOR_REFUND,
          StageEvent.APPROVED_FOR_PAYOUT);

  private static final Set<Stage> APPROVED =
      EnumSet.of(
          Stage.RETURN_TRACKING,
          Stage.MERCHANT_RECEIPT,
          Stage.RECEIPT_DISPUTE,
          Stage.REFUND,
          Stage.PAYOUT);

  private final ClaimView view;
  private final List<JournalEntry> moves;

  /**
   * @param journal all of the claim's
   */
  PointsGrounds(ClaimView view, List<JournalLine> journal) {
    this.view = view;
    this.moves = journal.stream().map(JournalLine::entry).filter(PointsGrounds::isMove).toList();
  }

  /** What the claim lacks for that ground; empty when it bears it. */
  Optional<String> missing(NonPerformanceGround ground) {
    ClaimFacts facts = new ClaimFacts(isApproved(), isReceiptRefused(), isRefundStuck());
    return NonPerformance.supports(ground, facts)
        ? Optional.empty()
        : Optional.of(ground + " needs " + needs(ground) + " (OQ-15).");
  }

  private static String needs(NonPerformanceGround ground) {
    return switch (ground) {
      case RETURN_OBSTRUCTED -> "a claim that was approved";
      case REFUSED_OUTSIDE_GROUNDS -> "a claim whose merchant refused what came back";
      case REFUND_OVERDUE ->
          "an approved claim whose refund is overdue or parked, or that was closed so";
    };
  }

  private boolean isApproved() {
    return APPROVED.contains(view.stage())
        || (view.decision() != null && view.decision().decision().equals("APPROVE"))
        || moves.stream().anyMatch(move -> APPROVALS.contains(event(move)));
  }

  private boolean isReceiptRefused() {
    return view.stage() == Stage.RECEIPT_DISPUTE
        || view.outcome() == Outcome.RECEIPT_REFUSED
        || moves.stream().anyMatch(move -> event(move) == StageEvent.RECEIPT_REFUSED);
  }

  private boolean isRefundStuck() {
    return view.stage() == Stage.REFUND
        ? view.parked() != null || isRefundLate()
        : view.outcome() == Outcome.CLOSED_BY_OPERATOR && stoodLast().equals(Stage.REFUND.name());
  }

  private boolean isRefundLate() {
    return view.deadlines().stream()
        .anyMatch(due -> due.clock() == ClaimClock.REFUND && due.breachedAt() != null);
  }

  /** Where the claim stood before it was closed. */
  private String stoodLast() {
    return moves.stream()
        .map(move -> String.valueOf(move.subject()))
        .filter(stage -> !stage.equals(Stage.CLOSED.name()))
        .reduce("", (earlier, later) -> later);
  }

  /** What moves a claim is on record by its name, with the stage that it led to. */
  private static boolean isMove(JournalEntry entry) {
    return entry.track() == Track.EVENT
        && Arrays.stream(StageEvent.values()).anyMatch(e -> e.name().equals(entry.type()))
        && Arrays.stream(Stage.values()).anyMatch(s -> s.name().equals(entry.subject()));
  }

  private static StageEvent event(JournalEntry move) {
    return StageEvent.valueOf(move.type());
  }
}
