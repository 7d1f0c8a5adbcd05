package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the letters: takes up what fits the claim as it stands, deals with what any stage takes,
 * leaves what comes too early, and notes what no longer fits.
 */
final class Intake {

  private final Dossier dossier;
  private final Inbox inbox;
  private final Admission admission;

  Intake(Dossier dossier, Inbox inbox) {
    this.dossier = dossier;
    this.inbox = inbox;
    this.admission = new Admission(dossier);
  }

  /** The next fact that belongs to this stage, if one has come. */
  Optional<Happening> next() {
    for (Letter letter : inbox.letters()) {
      Fitness fitness =
          Lateness.of(letter, dossier) ? Fitness.LATE : Fitness.of(letter.fact(), dossier);
      if (fitness == Fitness.LATE) {
        putAway(letter, "it does not fit in stage " + dossier.stage());
      } else if (fitness == Fitness.FITS) {
        if (isStillAdmissible(letter)) {
          inbox.take(letter);
          return Optional.of(takeUp(letter));
        }
      } else if (!letter.isReported()) {
        putAway(letter, "it is not allowed in stage " + dossier.stage());
      }
    }
    return Optional.empty();
  }

  /** What was admitted when it came may have been overtaken by what was taken up before it. */
  private boolean isStillAdmissible(Letter letter) {
    if (!(letter.fact() instanceof Fact.Commanded(Command command))) {
      return true;
    }
    try {
      admission.checkAgain(command);
      return true;
    } catch (ApplicationFailure overtaken) {
      if (letter.isReported()) {
        putAway(letter, overtaken.getOriginalMessage());
      } else {
        inbox.discard(letter);
        letter.refuse(overtaken);
      }
      return false;
    }
  }

  private Happening takeUp(Letter letter) {
    Instant now = Desk.now();
    return switch (letter.fact()) {
      case Fact.Commanded(Withdrawal withdrawal) -> throw withdrawn(withdrawal);
      case Fact.Commanded(InsuranceProof proof) -> {
        Materials.of(proof, now).ifPresent(dossier.news::add);
        proofCame(proof, now);
        yield new Happening.Changed();
      }
      case Fact.RefundClosed any -> throw refundClosed();
      case Fact.RefundCompleted refund ->
          OutsideRefund.takeUp(dossier, refund, letter.occurredAt())
              ? new Happening.Came(refund)
              : new Happening.Changed();
      case Fact.DeadlineSet set -> {
        dossier.clocks.moveTo(set.clock(), set.dueAt(), now);
        yield new Happening.Changed();
      }
      case Fact.DeadlineResolved(ResolvedBound bound) -> {
        dossier.clocks.resolveAgain(bound, now);
        dossier.money.bind(List.of(bound));
        yield new Happening.Changed();
      }
      case Fact.Commanded(Command command) -> {
        Materials.of(command, now).ifPresent(dossier.news::add);
        yield new Happening.Came(letter.fact());
      }
      default -> new Happening.Came(letter.fact());
    };
  }

  private ClaimEnds withdrawn(Withdrawal withdrawal) {
    String why = withdrawal.reason() == null ? "no reason given" : withdrawal.reason().code();
    dossier.move(StageEvent.WITHDRAWN, withdrawal.actor(), Desk.now(), why, "OQ-26");
    return new ClaimEnds(Outcome.WITHDRAWN);
  }

  private ClaimEnds refundClosed() {
    dossier.move(
        StageEvent.REFUND_CLOSED,
        Actor.PLATFORM,
        Desk.now(),
        "the platform closed the refund request",
        dossier.rules.refundClosed());
    return new ClaimEnds(Outcome.REFUND_CLOSED);
  }

  private void putAway(Letter letter, String why) {
    inbox.discard(letter);
    if (letter.isReported()) {
      dossier.note(Desk.now(), Track.EVENT, "IGNORED", letter.name(), Actor.PLATFORM, why);
    } else {
      letter.refuse(Refusals.notAllowed(dossier, why));
    }
  }

  /** Two asked at once and the first has moved the claim on: the second shall not wait. */
  void turnAwayLatecomers() {
    for (Letter letter : inbox.letters()) {
      if (!letter.isReported() && Fitness.of(letter.fact(), dossier) != Fitness.FITS) {
        putAway(letter, "it is not allowed in stage " + dossier.stage());
      }
    }
  }

  /** Nobody decides about a problem that came up after they had looked. */
  void turnAwayRepairs() {
    for (Letter letter : inbox.letters()) {
      if (letter.fact() instanceof Fact.Commanded(Repair any)) {
        putAway(letter, "another repair came first; look at what the claim waits for now");
      }
    }
  }

  /** Whether somebody waits for what this claim will never do. */
  boolean hasStrangers() {
    return !strangers().isEmpty();
  }

  /** Turns away everybody who waits for what this claim will never do. */
  void turnAway(String why) {
    strangers().forEach(letter -> putAway(letter, why));
  }

  private List<Letter> strangers() {
    return inbox.letters().stream()
        .filter(letter -> Fitness.of(letter.fact(), dossier) != Fitness.FITS)
        .toList();
  }

  /** One that does not name the platform proves nothing; another may come in the time. */
  private void proofCame(InsuranceProof proof, Instant now) {
    if (!proof.additionalInsured()) {
      String why = "the platform is not named as an additional insured";
      dossier.note(
          now, Track.EVENT, "PROOF_NOT_SUFFICIENT", null, proof.actor(), why, "A-11", "A-14");
      return;
    }
    dossier.proofGiven();
    dossier.clocks.stop(ClaimClock.INSURANCE_PROOF, now);
    String until = "insured until " + proof.validUntil();
    dossier.note(now, Track.EVENT, "INSURANCE_PROVEN", null, proof.actor(), until, "A-11", "A-17");
  }
}
