package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.Objection;
import io.baopei.contract.recourse.ObjectionRuling;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.recourse.RecourseActionTable;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All that is known of one recourse, and what of it is not on record yet. Plain Java. */
final class RecourseFile {

  final RecourseInput input;
  private final Instant openedAt;
  private final Recoveries recoveries;
  private final RecourseNews news;
  private RecourseStage stage = RecourseStage.ANSWER;
  private @Nullable RecourseOutcome outcome;
  private @Nullable Instant dueAt;
  private @Nullable Instant closedAt;
  private @Nullable Objection objection;
  private @Nullable Decision decision;
  private boolean overdue;
  private boolean settingOff;
  private @Nullable String setOffProblem;
  private int setOffs;
  private int seq;

  RecourseFile(RecourseInput input, Instant now) {
    this.input = input;
    this.recoveries = new Recoveries(input.amount());
    this.news = new RecourseNews(input.rules());
    this.openedAt = now;
    this.dueAt = now.plus(input.terms().answer());
    note(now, Track.EVENT, "OPENED", null, Actor.SYSTEM, input.amount() + " to recover");
    tell(Role.MERCHANT, "RECOURSE_NOTICE");
  }

  RecourseStage stage() {
    return stage;
  }

  boolean isClosed() {
    return stage == RecourseStage.CLOSED;
  }

  boolean isSettingOff() {
    return settingOff;
  }

  /** When something happens by itself, or null when that lies behind. */
  @Nullable Instant nextAlarm() {
    return overdue ? null : dueAt;
  }

  /** Whether a payment of that reference has been taken. */
  boolean knows(String reference) {
    return recoveries.knows(reference);
  }

  Money outstanding() {
    return outcome == null
        ? input.amount().minus(recoveries.sum())
        : Money.zero(input.amount().getCurrencyUnit());
  }

  /** Does what was asked and admitted. */
  void take(RecourseCommand command, Instant now) {
    switch (command) {
      case RecordPayment payment -> paid(payment, now);
      case RaiseObjection raised -> object(raised, now);
      case DecideObjection ruling -> decide(ruling, now);
      case Waive waiver -> {
        note(now, Track.EVENT, "WAIVED", null, waiver.actor(), waiver.reason().code());
        close(RecourseOutcome.WAIVED, now);
      }
    }
  }

  /** The time ran out: without an answer it is set off; a late decision only raises the alarm. */
  void ranOut(Instant now) {
    if (stage == RecourseStage.ANSWER) {
      note(now, Track.CLOCK, "CLOCK_BREACHED", "ANSWER", Actor.SYSTEM, "neither paid nor objected");
      startOffset(now);
    } else {
      note(now, Track.CLOCK, "CLOCK_BREACHED", "OBJECTION_DECISION", Actor.SYSTEM, null);
      tell(Role.OPS, "OBJECTION_DECISION_OVERDUE");
      overdue = true;
    }
  }

  /** The order of the next set-off; whoever asks for something meanwhile waits for its end. */
  SetOff nextSetOff() {
    setOffs++;
    String key = input.recourseId() + "/OFFSET/" + setOffs;
    return new SetOff(key, input.recourseId(), input.merchantId(), outstanding());
  }

  /**
   * The platform does not answer: operators are told, and it is asked again and again (S3-10).
   * Until it answers, or operators say what came of it, nothing else may be paid.
   */
  void setOffDelayed(Instant now) {
    settingOff = true;
    note(now, Track.EVENT, "DELAYED", "OFFSET", Actor.SYSTEM, "tried for a minute, goes on trying");
    tell(Role.OPS, "SET_OFF_DELAYED");
  }

  /** The time is up, and nobody has said what the platform set off. */
  void setOffUnknown(Instant now) {
    settingOff = false;
    note(now, Track.MONEY, "SET_OFF_UNKNOWN", null, Actor.SYSTEM, outstanding() + " is owed");
    tell(Role.OPS, "SET_OFF_UNKNOWN");
  }

  void setOff(SetOffMade made, Instant now) {
    settingOff = false;
    setOffProblem = null;
    if (made.amount().isPositive()) {
      book(RecoursePayment.Kind.OFFSET, made.amount(), String.valueOf(made.reference()), now);
    } else {
      note(now, Track.MONEY, "NOTHING_TO_SET_OFF", null, Actor.SYSTEM, outstanding() + " is owed");
    }
  }

  /** It is tried again the next day; operators are told once of each reason. */
  void setOffRefused(String why, Instant now) {
    settingOff = false;
    note(now, Track.MONEY, "SET_OFF_REFUSED", null, Actor.SYSTEM, why);
    if (!why.equals(setOffProblem)) {
      tell(Role.OPS, "SET_OFF_REFUSED");
    }
    setOffProblem = why;
  }

  /** The rest could not be set off in time. */
  void writeOff(Instant now) {
    note(now, Track.MONEY, "WRITTEN_OFF", null, Actor.SYSTEM, outstanding() + " is given up");
    close(RecourseOutcome.WRITTEN_OFF, now);
  }

  private void paid(RecordPayment payment, Instant now) {
    settingOff = false;
    note(
        now,
        Track.MONEY,
        "PAID",
        null,
        payment.actor(),
        payment.amount() + ", reference " + payment.reference());
    add(
        new RecoursePayment(
            RecoursePayment.Kind.PAYMENT,
            payment.amount(),
            payment.reference(),
            payment.actor().role(),
            now));
  }

  private void book(RecoursePayment.Kind kind, Money amount, String reference, Instant now) {
    note(now, Track.MONEY, "SET_OFF", null, Actor.SYSTEM, amount + ", reference " + reference);
    add(new RecoursePayment(kind, amount, reference, Role.SYSTEM, now));
  }

  private void add(RecoursePayment payment) {
    recoveries.add(payment);
    if (outstanding().isPositive()) {
      tell(Role.MERCHANT, "RECOURSE_" + payment.kind());
    } else {
      close(RecourseOutcome.RECOVERED, payment.at());
    }
  }

  private void object(RaiseObjection raised, Instant now) {
    objection = new Objection(raised.reason(), raised.items(), now);
    stage = RecourseStage.OBJECTION;
    dueAt = now.plus(input.terms().decision());
    overdue = false;
    note(now, Track.EVENT, "OBJECTED", null, raised.actor(), raised.reason().code());
    tell(Role.OPS, "OBJECTION_DECISION_DUE");
  }

  private void decide(DecideObjection ruling, Instant now) {
    Actor by = ruling.actor();
    Reason reason = ruling.reason();
    String who = by.sub() == null ? by.role().name() : by.sub();
    decision = new Decision(who, ruling.decision().name(), null, reason, now);
    note(now, Track.EVENT, "OBJECTION_" + ruling.decision(), null, by, reason.code());
    if (ruling.decision() == ObjectionRuling.UPHOLD) {
      close(RecourseOutcome.WAIVED, now);
    } else {
      startOffset(now);
    }
  }

  private void startOffset(Instant now) {
    stage = RecourseStage.OFFSET;
    dueAt = now.plus(input.terms().offset());
    overdue = false;
    note(now, Track.EVENT, "OFFSET_STARTED", null, Actor.SYSTEM, outstanding() + " is owed");
    tell(Role.MERCHANT, "RECOURSE_OFFSET");
  }

  private void close(RecourseOutcome how, Instant now) {
    Money givenUp = outstanding();
    stage = RecourseStage.CLOSED;
    outcome = how;
    dueAt = null;
    closedAt = now;
    note(now, Track.EVENT, "CLOSED", how.name(), Actor.SYSTEM, recoveries.sum() + " recovered");
    news.tell(counted(Notice.to(Role.MERCHANT, "RECOURSE_" + how).over(givenUp)));
  }

  private void note(
      Instant now,
      Track track,
      String type,
      @Nullable String subject,
      Actor actor,
      @Nullable String detail) {
    news.note(now, track, type, subject, actor, detail);
  }

  private void tell(Role to, String kind) {
    news.tell(counted(Notice.to(to, kind).by(dueAt).over(outstanding())));
  }

  /** The seller hears with each notice whether it counts against it. */
  private Notice counted(Notice notice) {
    return notice.to() == Role.MERCHANT ? notice.counting(input.countsAsOrderDefect()) : notice;
  }

  boolean hasNews() {
    return news.isAny();
  }

  /** The next step, with all that is new. */
  RecourseStep nextStep() {
    seq++;
    return new RecourseStep(
        input.recourseId(), input.platformId(), seq, view(), news.entries(), news.notices());
  }

  RecourseView view() {
    return new RecourseView(
        input.recourseId(),
        input.recourseId(),
        input.programme(),
        input.merchantId(),
        input.insurerId(),
        input.creditor(),
        input.creditorId(),
        stage,
        outcome,
        input.amount(),
        recoveries.sum(),
        outstanding(),
        dueAt,
        input.rules(),
        RecourseActionTable.allowed(stage, input.creditor(), settingOff),
        recoveries.all(),
        objection,
        decision,
        openedAt,
        closedAt);
  }
}
