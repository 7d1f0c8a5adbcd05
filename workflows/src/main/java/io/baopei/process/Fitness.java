package io.baopei.process;

import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.ActionContext;
import io.baopei.domain.claim.ActionTable;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.claim.StageMachine;
import io.baopei.domain.clock.ClaimClock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a fact fits the claim as it stands, comes too early, or no longer fits at all. */
enum Fitness {
  FITS,
  EARLY,
  LATE;

  private static final Set<Stage> REFUND_MATTERS =
      EnumSet.of(
          Stage.MERCHANT_RESPONSE,
          Stage.INSURER_REVIEW,
          Stage.SUPPLEMENT,
          Stage.APPEAL,
          Stage.RETURN_TRACKING,
          Stage.MERCHANT_RECEIPT,
          Stage.RECEIPT_DISPUTE,
          Stage.REFUND);

  /** Judges a fact against the claim. */
  static Fitness of(Fact fact, Dossier dossier) {
    return switch (fact) {
      case Fact.Commanded c -> ofCommand(c.command().action(), c.command().actor().role(), dossier);
      case Fact.ParcelSigned any -> ofParcel(dossier);
      case Fact.ParcelScanned any -> ofParcel(dossier);
      case Fact.RefundCompleted any -> ofRefund(dossier);
      case Fact.RefundClosed any -> ofRefund(dossier);
      case Fact.DeadlineSet set -> ofClock(set.clock(), dossier);
      case Fact.DeadlineResolved resolved -> ofCalendar(resolved.bound().clock(), dossier.clocks);
    };
  }

  private static Fitness ofCommand(Action action, Role role, Dossier dossier) {
    if (ActionTable.allows(action, role, dossier.context())) {
      return FITS;
    }
    for (Stage stage : Stage.values()) {
      boolean allowedThere = ActionTable.allows(action, role, inStage(stage, dossier));
      if (stage != dossier.stage() && allowedThere && reachable(stage, dossier)) {
        return EARLY;
      }
    }
    return dossier.parked() != null
            && ActionTable.allows(action, role, inStage(dossier.stage(), dossier))
        ? EARLY
        : LATE;
  }

  private static Fitness ofParcel(Dossier dossier) {
    return dossier.isParcelSigned() ? LATE : ofStage(Stage.MERCHANT_RECEIPT, dossier);
  }

  private static Fitness ofStage(Stage stage, Dossier dossier) {
    if (dossier.stage() == stage) {
      return FITS;
    }
    return reachable(stage, dossier) ? EARLY : LATE;
  }

  /** In {@code REFUND} nobody reads facts until our own refund has failed for a minute. */
  private static Fitness ofRefund(Dossier dossier) {
    if (dossier.money.isRefunded() || !dossier.money.hasRefund()) {
      return LATE;
    }
    return REFUND_MATTERS.contains(dossier.stage()) ? FITS : LATE;
  }

  private static Fitness ofClock(ClaimClock clock, Dossier dossier) {
    if (!clock.platformMaySet()) {
      return LATE;
    }
    if (dossier.clocks.runs(clock)) {
      return FITS;
    }
    Stage stage = stageOf(clock);
    return stage != null && stage != dossier.stage() && reachable(stage, dossier) ? EARLY : LATE;
  }

  /** What is exact already, or does not run, has nothing to gain by the calendar's news. */
  private static Fitness ofCalendar(ClaimClock clock, Clocks clocks) {
    if (clocks.awaitsCalendar(clock)) {
      return EARLY;
    }
    return clocks.isProvisional(clock) ? FITS : LATE;
  }

  private static @Nullable Stage stageOf(ClaimClock clock) {
    return switch (clock) {
      case SUPPLEMENT -> Stage.SUPPLEMENT;
      case APPEAL_WINDOW -> Stage.APPEAL;
      case RETURN_TRACKING -> Stage.RETURN_TRACKING;
      case MERCHANT_RECEIPT -> Stage.MERCHANT_RECEIPT;
      case DISPUTE_ANSWER, DISPUTE_DECISION -> Stage.RECEIPT_DISPUTE;
      case STEP_IN -> Stage.STEP_IN;
      case MERCHANT_RESPONSE -> Stage.MERCHANT_RESPONSE;
      case REFUND -> Stage.REFUND;
      case INSURER_REVIEW, PAYOUT, INSURANCE_PROOF -> null;
    };
  }

  private static ActionContext inStage(Stage stage, Dossier dossier) {
    ActionContext now = dossier.context();
    return new ActionContext(
        now.programme(),
        stage,
        false,
        now.appealed(),
        now.parcelSigned(),
        now.refundMade(),
        false,
        now.proofOpen());
  }

  private static boolean reachable(Stage target, Dossier dossier) {
    return dossier.stage() != target
        && StageMachine.mayReach(
            dossier.input.filing().programme(), dossier.stage(), target, possible(dossier));
  }

  private static Predicate<StageEvent> possible(Dossier dossier) {
    return event ->
        switch (event) {
          case APPROVED_FOR_RETURN -> dossier.goodsGoBack();
          case APPROVED_FOR_REFUND -> !dossier.goodsGoBack();
          case SUPPLEMENT_REQUESTED -> !dossier.hearing.isSupplemented();
          case APPEALED, APPEALED_TO_STEP_IN -> !dossier.hearing.isAppealed();
          default -> true;
        };
  }
}
