package io.baopei.process;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a claim is worked on: the steps wait here for facts and alarms, and put on record what they
 * did. One journey works at it; the handlers only post letters.
 */
final class Desk {

  final Dossier dossier;
  private final Inbox inbox;
  private final Bell bell = new Bell();
  private final Registry registry;
  private final Admission admission;

  Desk(Dossier dossier, Inbox inbox) {
    this.dossier = dossier;
    this.inbox = inbox;
    this.registry = new Registry(dossier);
    this.admission = new Admission(dossier);
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

  Bell bell() {
    return bell;
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
      Optional<Happening> happening = read();
      if (happening.isPresent()) {
        return happening.get();
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
      alarms.first().ifPresentOrElse(bell::set, bell::silence);
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
    turnAwayLatecomers();
    CurrentDetails.show(dossier.view(), dossier.money.legs());
    inbox.answerTaken();
  }

  /**
   * Parks the claim until an operator repairs it or the platform says that it is done (S3-10).
   *
   * @param clock the clock whose breach raises the alarm meanwhile
   */
  Happening.Came park(ClaimClock clock, String step, String problem, String whatToDo) {
    parked(step, problem, whatToDo);
    step();
    while (true) {
      switch (next(due(clock))) {
        case Happening.Came came -> {
          unpark(came.fact());
          return came;
        }
        case Happening.Rang any -> breach(clock);
        case Happening.Changed any -> {}
      }
    }
  }

  /** Marks the claim as parked; the caller goes on waiting for more than a repair. */
  void parked(String step, String problem, String whatToDo) {
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
  Alarms due(ClaimClock clock) {
    return Alarms.dueOf(clock, dossier.clocks);
  }

  /** Ends the claim and gives everybody who still waits an answer. */
  void close(Outcome outcome) {
    bell.silence();
    dossier.close(outcome, now());
    do {
      inbox.letters().forEach(letter -> putAway(letter, "the claim is closed"));
      step();
      rest();
    } while (!inbox.letters().isEmpty());
  }

  private Optional<Happening> read() {
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
      admission.checkContent(command);
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
    Instant now = now();
    return switch (letter.fact()) {
      case Fact.Commanded(Withdrawal withdrawal) -> throw withdrawn(withdrawal);
      case Fact.RefundClosed any -> throw refundClosed();
      case Fact.RefundCompleted refund ->
          OutsideRefund.takeUp(dossier, refund, letter.occurredAt())
              ? new Happening.Came(refund)
              : new Happening.Changed();
      case Fact.DeadlineSet set -> {
        dossier.clocks.moveTo(set.clock(), set.dueAt(), now);
        yield new Happening.Changed();
      }
      case Fact.Commanded(Command command) -> {
        Materials.of(command, now).ifPresent(dossier::keep);
        yield new Happening.Came(letter.fact());
      }
      default -> new Happening.Came(letter.fact());
    };
  }

  private ClaimEnds withdrawn(Withdrawal withdrawal) {
    String why = withdrawal.reason() == null ? "no reason given" : withdrawal.reason().code();
    move(StageEvent.WITHDRAWN, withdrawal.actor(), why, "OQ-26");
    return new ClaimEnds(Outcome.WITHDRAWN);
  }

  private ClaimEnds refundClosed() {
    move(
        StageEvent.REFUND_CLOSED,
        Actor.PLATFORM,
        "the platform closed the refund request",
        "T-F12",
        "OQ-27");
    return new ClaimEnds(Outcome.REFUND_CLOSED);
  }

  private void putAway(Letter letter, String why) {
    inbox.discard(letter);
    if (letter.isReported()) {
      dossier.note(now(), Track.EVENT, "IGNORED", letter.name(), Actor.PLATFORM, why);
    } else {
      letter.refuse(refusal(why));
    }
  }

  private ApplicationFailure refusal(String why) {
    return Refusals.notAllowed(dossier, why);
  }

  /** Two asked at once and the first has moved the claim on: the second shall not wait. */
  private void turnAwayLatecomers() {
    for (Letter letter : inbox.letters()) {
      if (!letter.isReported() && Fitness.of(letter.fact(), dossier) != Fitness.FITS) {
        putAway(letter, "it is not allowed in stage " + dossier.stage());
      }
    }
  }

  private void putNewsOnRecord() {
    if (dossier.hasNews()) {
      step();
    }
  }

  /** The alarms of a clock of the terms, as it runs now. */
  Alarms alarms(ClaimClock clock) {
    return Alarms.of(clock, dossier.clocks, dossier.input.terms().clock(clock), now());
  }
}
