package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.Repair;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim is worked on: the steps wait here for facts and alarms, and put on record what they
 * did. One journey works at it; the handlers only post letters.
 */
final class Desk {

  final Dossier dossier;
  private final Inbox inbox;
  private final Bell bell = new Bell();
  private final Registry registry;
  private final Intake intake;

  Desk(Dossier dossier, Inbox inbox) {
    this.dossier = dossier;
    this.inbox = inbox;
    this.registry = new Registry(dossier);
    this.intake = new Intake(dossier, inbox);
  }

  static Instant now() {
    return Bell.now();
  }

  /** Puts what has happened on record. */
  void step() {
    registry.step();
  }

  /** The same, telling the platform first; false when the platform could not be told yet. */
  boolean stepAgreeing(AgreeToReturn agreement) {
    return registry.stepAgreeing(agreement);
  }

  Registry registry() {
    return registry;
  }

  /** Moves the claim on by a decision of the service. */
  void move(StageEvent event, Actor actor, String detail, String... rules) {
    dossier.move(event, actor, now(), detail, rules);
  }

  /**
   * Waits for the next fact that belongs to this stage, or for the next alarm. Facts that any stage
   * takes are dealt with here; those that come too early stay, those that no longer fit are noted.
   */
  Happening next(Alarms alarms) {
    return next(alarms, () -> false);
  }

  /** The same, ended also by an answer that the step waits for. */
  Happening next(Alarms alarms, BooleanSupplier answered) {
    while (true) {
      int posted = inbox.posted();
      Optional<Happening> happening = intake.next();
      if (happening.isPresent()) {
        return happening.get();
      }
      if (standing().first().filter(bell::rangFor).isPresent()) {
        bell.silence();
        proofDidNotCome();
        return new Happening.Changed();
      }
      if (alarms.first().filter(bell::rangFor).isPresent()) {
        bell.silence();
        return new Happening.Rang(alarms.removeFirst());
      }
      if (answered.getAsBoolean()) {
        return new Happening.Changed();
      }
      putNewsOnRecord();
      rest();
      alarms.firstBefore(standing()).ifPresentOrElse(bell::set, bell::silence);
      Workflow.await(() -> inbox.posted() > posted || bell.rang() || answered.getAsBoolean());
    }
  }

  /**
   * The claim rests: whoever asked for something gets the answer, operators see where it stands.
   */
  void rest() {
    registry.publish();
    settle();
  }

  /** The same without search attributes: for what is over in a moment. */
  void settle() {
    intake.turnAwayLatecomers();
    CurrentDetails.show(dossier.view(), dossier.money.legs());
    inbox.answerTaken();
  }

  /**
   * Parks the claim until an operator repairs it or the platform says that it is done (S3-10).
   *
   * @param clock the clock whose breach raises the alarm meanwhile, or null
   */
  Happening.Came park(@Nullable ClaimClock clock, String step, String problem, String whatToDo) {
    parked(step, problem, whatToDo);
    step();
    while (true) {
      switch (next(due(clock))) {
        case Happening.Came came -> {
          unpark(came.fact());
          return came;
        }
        case Happening.Rang any -> breach(Objects.requireNonNull(clock));
        case Happening.Changed any -> {}
      }
    }
  }

  /** Marks the claim as parked; the caller goes on waiting for more than a repair. */
  void parked(String step, String problem, String whatToDo) {
    intake.turnAwayRepairs();
    dossier.park(new Parked(now(), step, problem, whatToDo));
    dossier.note(now(), Track.EVENT, "PARKED", step, Actor.SYSTEM, problem, "S3-10");
    dossier.tell(Notice.to(Role.OPS, "CLAIM_PARKED").because(new Reason(step, problem)));
  }

  /** Ends the parking; the journal says who ended it, and how. */
  void unpark(Fact fact) {
    Parked was = dossier.parked();
    if (was == null) {
      return;
    }
    dossier.unpark();
    if (fact instanceof Fact.Commanded(Repair repair)) {
      String how = Repairs.describe(repair);
      dossier.note(now(), Track.EVENT, "REPAIRED", was.step(), repair.actor(), how, "S3-10");
    } else {
      dossier.note(now(), Track.EVENT, "REPAIRED", was.step(), Actor.PLATFORM, null, "S3-10");
    }
  }

  /** What was overdue was done by itself: nobody needs to repair it any more. */
  void doneAfterAll() {
    Parked was = dossier.parked();
    if (was != null) {
      dossier.unpark();
      dossier.note(now(), Track.EVENT, "DONE_AFTER_ALL", was.step(), Actor.SYSTEM, null, "S3-10");
    }
  }

  /** The clock ran out: on record, and somebody is told. */
  void breach(ClaimClock clock) {
    dossier.clocks.breach(clock, now());
    dossier.tell(Role.OPS, clock + "_OVERDUE", clock);
  }

  /** The end of a clock alone, while it has not run out yet. */
  Alarms due(@Nullable ClaimClock clock) {
    return clock == null ? Alarms.none() : Alarms.dueOf(clock, dossier.clocks);
  }

  /** Ends the claim and gives everybody who still waits an answer. */
  void close(Outcome outcome) {
    dossier.close(outcome, now());
    quiet();
    do {
      intake.turnAway("the claim is closed");
      step();
      rest();
    } while (intake.hasStrangers());
  }

  /** Puts the bell away, but for the clock that runs beside every stage. */
  void quiet() {
    standing().first().ifPresentOrElse(bell::set, bell::silence);
  }

  /** The clock that runs beside every stage, and beyond the end. */
  private Alarms standing() {
    return due(ClaimClock.INSURANCE_PROOF);
  }

  private void proofDidNotCome() {
    dossier.clocks.breach(ClaimClock.INSURANCE_PROOF, now());
    dossier.clocks.stop(ClaimClock.INSURANCE_PROOF, now());
  }

  /** Nothing more is waited for: what is new goes on record, and who asked gets the answer. */
  void conclude() {
    bell.silence();
    putNewsOnRecord();
    rest();
  }

  private void putNewsOnRecord() {
    if (dossier.news.isWorthAStep()) {
      step();
    }
  }

  /** The alarms of a clock of the terms, as it runs now. */
  Alarms alarms(ClaimClock clock) {
    return Alarms.of(clock, dossier.clocks, dossier.input.terms().clock(clock), now());
  }
}
