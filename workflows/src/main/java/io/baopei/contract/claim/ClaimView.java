package io.baopei.contract.claim;

import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.gate.GateCheck;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as everybody sees it; the answer of every call and update that concerns one claim. */
public record ClaimView(
    String claimId,
    boolean repeated,
    Programme programme,
    @Nullable String termsVersion,
    @Nullable String policyNo,
    @Nullable String insurerId,
    String merchantId,
    String orderId,
    String subOrderId,
    String requestId,
    Stage stage,
    @Nullable Outcome outcome,
    @Nullable String refusedBy,
    @Nullable Parked parked,
    List<String> flags,
    Instant filedAt,
    @Nullable Instant closedAt,
    List<Deadline> deadlines,
    List<AllowedAction> allowedActions,
    List<GateCheck> gate,
    @Nullable Decision decision,
    @Nullable SettlementView settlement,
    @Nullable String recourseId) {

  /** The same view with what the calendar answered in its deadlines and unpaid legs. */
  public ClaimView resolved(List<ResolvedBound> bounds) {
    ClaimView view = this;
    for (ResolvedBound bound : bounds) {
      view = view.resolved(bound);
    }
    return view;
  }

  /** The same view for a filing that was made before. */
  public ClaimView asRepeated() {
    return with(true, deadlines, settlement);
  }

  /** The same view with other payments. */
  public ClaimView withLegs(List<Leg> legs) {
    return settlement == null
        ? this
        : with(repeated, deadlines, new SettlementView(settlement.cap(), legs));
  }

  private ClaimView resolved(ResolvedBound bound) {
    List<Deadline> moved = deadlines.stream().map(deadline -> resolve(deadline, bound)).toList();
    ClaimView view = with(repeated, moved, settlement);
    if (settlement == null || bound.clock() != ClaimClock.PAYOUT) {
      return view;
    }
    return view.withLegs(settlement.legs().stream().map(leg -> bind(leg, bound)).toList());
  }

  private static Deadline resolve(Deadline deadline, ResolvedBound bound) {
    return deadline.clock() == bound.clock()
        ? deadline.moveTo(bound.dueAt(), bound.provisional())
        : deadline;
  }

  private static Leg bind(Leg leg, ResolvedBound bound) {
    return leg.paidByInsurer() && leg.status() != LegStatus.PAID ? leg.due(bound.dueAt()) : leg;
  }

  private ClaimView with(
      boolean isRepeated, List<Deadline> newDeadlines, @Nullable SettlementView newSettlement) {
    return new ClaimView(
        claimId,
        isRepeated,
        programme,
        termsVersion,
        policyNo,
        insurerId,
        merchantId,
        orderId,
        subOrderId,
        requestId,
        stage,
        outcome,
        refusedBy,
        parked,
        flags,
        filedAt,
        closedAt,
        newDeadlines,
        allowedActions,
        gate,
        decision,
        newSettlement,
        recourseId);
  }
}
