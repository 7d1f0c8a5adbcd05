package io.baopei.process;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.gate.GateCheck;
import io.baopei.domain.settlement.Leg;
import java.time.Instant;
import java.util.List;

/**
 * How a claim begins: a pure function of its input, so that the API can answer before the engine.
 */
public final class ClaimOpening {

  /** The claim as it begins, and what goes on record with its filing. */
  public record Opened(ClaimView view, List<JournalEntry> entries, List<Notice> notices) {}

  private ClaimOpening() {}

  /** The claim as it begins. */
  public static Opened open(ClaimInput input) {
    Dossier dossier = dossier(input);
    return new Opened(dossier.view(), dossier.news.drainEntries(), dossier.news.drainNotices());
  }

  static Dossier dossier(ClaimInput input) {
    Dossier dossier = new Dossier(input, FirstStage.of(input));
    Instant now = input.filedAt();
    dossier.note(
        now,
        Track.EVENT,
        "FILED",
        null,
        Actor.PLATFORM,
        null,
        input.terms().rules().namesOfFiling());
    input.verdict().checks().forEach(check -> noteRule(dossier, check, now));
    input.flags().forEach(flag -> noteFlag(dossier, flag, now));
    if (input.verdict().refusedBy().isPresent()) {
      String[] rules = StepRules.notCovered(input);
      dossier.note(now, Track.EVENT, "HANDED_TO_MERCHANT", null, Actor.SYSTEM, null, rules);
      dossier.refuse(now);
      Notice handed = Notice.to(Role.MERCHANT, "HANDED_TO_MERCHANT");
      dossier.tell(handed.because(Farewell.gateOf(dossier)));
      return dossier;
    }
    keepSnapshot(dossier, now);
    dossier.money.legs().forEach(leg -> noteLeg(dossier, leg, now));
    begin(dossier, now);
    return dossier;
  }

  /** What the evidence order was when it was filed, for whoever asks later (OQ-19). */
  private static void keepSnapshot(Dossier dossier, Instant now) {
    PriceEvidence evidence = dossier.input.filing().priceEvidence();
    if (evidence != null) {
      String what = evidence.unitPrice() + ", placed " + evidence.placedAt();
      String detail = what + ", sha256 " + evidence.digest();
      dossier.note(
          now,
          Track.EVENT,
          "EVIDENCE_ORDER_KEPT",
          evidence.orderId(),
          Actor.SYSTEM,
          detail,
          "OQ-19");
    }
  }

  private static void begin(Dossier dossier, Instant now) {
    Instant refundedAt = dossier.input.filing().refundCompletedAt();
    if (refundedAt != null) {
      dossier.money.refundedOutside(
          OutsideRefund.sumAsked(dossier), refundedAt, now, "Q-07", "Q-09");
    }
    switch (dossier.stage()) {
      case INSURER_REVIEW -> {
        dossier.clocks.start(ClaimClock.INSURER_REVIEW, now);
        if (FirstStage.startsWithSupplement(dossier.input)) {
          startWithSupplement(dossier, now);
        } else {
          dossier.tell(Role.INSURER, "REVIEW_DUE", ClaimClock.INSURER_REVIEW);
        }
      }
      case MERCHANT_RESPONSE -> {
        dossier.clocks.start(ClaimClock.MERCHANT_RESPONSE, now);
        dossier.tell(Role.MERCHANT, "RESPONSE_DUE", ClaimClock.MERCHANT_RESPONSE);
      }
      default -> {}
    }
  }

  /** Incomplete is not refused: the one supplement round begins at once (S3-4, OQ-7). */
  private static void startWithSupplement(Dossier dossier, Instant now) {
    dossier.startWith(Stage.SUPPLEMENT);
    dossier.hearing.supplement();
    dossier.note(
        now,
        Track.EVENT,
        "SUPPLEMENT_REQUESTED",
        Stage.SUPPLEMENT.name(),
        Actor.SYSTEM,
        "a picture and a description are needed",
        "T-20",
        "S3-4");
    dossier.clocks.pause(ClaimClock.INSURER_REVIEW, now);
    dossier.clocks.start(ClaimClock.SUPPLEMENT, now);
    dossier.hearing.lacks(missing(dossier.input));
    Supplement.ask(dossier, null);
  }

  /** Everything at once (OQ-7): without a picture nobody knows whether the words will do. */
  private static List<String> missing(ClaimInput input) {
    String description = "an accurate description of the problem";
    boolean pictured =
        input.filing().evidence().stream().anyMatch(item -> item.kind() == EvidenceKind.PHOTO);
    return pictured
        ? List.of(description)
        : List.of("a picture that shows the problem", description);
  }

  private static void noteRule(Dossier dossier, GateCheck check, Instant now) {
    String verdict =
        check.passed() == null ? "DOES_NOT_APPLY" : check.passed() ? "PASSED" : "FAILED";
    dossier.note(
        now, Track.RULE, verdict, check.rule(), Actor.SYSTEM, check.detail(), check.rule());
  }

  private static void noteFlag(Dossier dossier, String flag, Instant now) {
    String[] rules =
        flag.equals(ClaimFlags.BUYER_BLOCKED)
            ? new String[] {"T-16"}
            : new String[] {"T-15", "OQ-12"};
    dossier.note(now, Track.EVENT, "FLAGGED", flag, Actor.SYSTEM, null, rules);
  }

  private static void noteLeg(Dossier dossier, Leg leg, Instant now) {
    String[] rules = leg.rules().toArray(String[]::new);
    dossier.note(
        now,
        Track.MONEY,
        "COMPUTED",
        leg.leg().name(),
        Actor.SYSTEM,
        leg.amount() + " to the " + leg.payee(),
        rules);
  }
}
