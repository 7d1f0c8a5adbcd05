package io.baopei.process;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.claim.SettlementView;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.claim.ActionContext;
import io.baopei.domain.claim.ActionTable;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.claim.StageMachine;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one claim, and what of it is not on record yet. Plain Java: the API opens a
 * dossier for the first view, the workflow keeps it to the end.
 */
final class Dossier {

  final ClaimInput input;
  final StepRules rules;
  final Clocks clocks;
  final Dues money;
  final News news = new News();
  final Hearing hearing;

  private final List<String> flags;
  private Stage stage;
  private Instant stageSince;
  private @Nullable Outcome outcome;
  private @Nullable Parked parked;
  private @Nullable Instant closedAt;
  private @Nullable Decision decision;
  private @Nullable Instant approvedAt;
  private boolean parcelSigned;
  private boolean disputeAnswered;
  private boolean proofGiven;
  private @Nullable String refusedBy;
  private @Nullable String recourseId;

  Dossier(ClaimInput input, Stage firstStage) {
    this.input = input;
    this.rules = new StepRules(input);
    this.stage = firstStage;
    this.stageSince = input.filedAt();
    this.clocks = new Clocks(input.terms(), this);
    this.money = new Dues(input, this);
    this.flags = new ArrayList<>(input.flags());
    this.hearing = new Hearing(input.filing().evidence().size());
    this.refusedBy = input.verdict().refusedBy().orElse(null);
  }

  Stage stage() {
    return stage;
  }

  /** Moves the claim on; an event that the stage machine does not know here is a bug. */
  void move(StageEvent event, Actor actor, Instant now, @Nullable String detail, String... rules) {
    Stage next =
        StageMachine.next(input.filing().programme(), stage, event)
            .orElseThrow(() -> new IllegalStateException(event + " cannot happen in " + stage));
    String stayed = Duration.between(stageSince, now).toString();
    note(now, Track.EVENT, "STAGE_LEFT", stage.name(), Actor.SYSTEM, stayed);
    stage = next;
    stageSince = now;
    note(now, Track.EVENT, event.name(), next.name(), actor, detail, rules);
    if (input.terms().merchantToldOfEveryStep()) {
      tell(Role.MERCHANT, "CLAIM_IN_" + next);
    }
  }

  /** Ends the claim; the last move has led to {@code CLOSED}. */
  void close(Outcome how, Instant now) {
    outcome = how;
    closedAt = now;
    parked = null;
    clocks.end(now);
    note(now, Track.EVENT, "CLOSED", how.name(), Actor.SYSTEM, null);
    Farewell.to(this, how).forEach(this::tell);
  }

  /** Ends a claim at its very beginning: the gate refused it. */
  void refuse(Instant now) {
    stage = Stage.CLOSED;
    close(Outcome.NOT_COVERED, now);
  }

  void startWith(Stage other) {
    stage = other;
  }

  void note(
      Instant now,
      Track track,
      String type,
      @Nullable String subject,
      Actor actor,
      @Nullable String detail,
      String... rules) {
    news.add(new JournalEntry(now, track, type, subject, actor, List.of(rules), detail));
  }

  void tell(Notice notice) {
    news.add(
        notice.to() == Role.MERCHANT
            ? notice.counting(input.terms().countsAsOrderDefect())
            : notice);
  }

  void tell(Role to, String kind) {
    tell(Notice.to(to, kind));
  }

  /** Tells somebody who must act before that clock runs out. */
  void tell(Role to, String kind, ClaimClock clock) {
    tell(Notice.to(to, kind).by(clocks.due(clock).orElse(null)));
  }

  boolean goodsGoBack() {
    return input.filing().goodsGoBack();
  }

  /** The later of approval and refund: from then on the insurer owes (OQ-4, section 5). */
  Instant payableSince() {
    Instant refunded = money.refundedAt();
    return approvedAt != null && approvedAt.isAfter(refunded) ? approvedAt : refunded;
  }

  /** The later of refund and filing: the refund raises the claim. */
  Instant raisedAt() {
    Instant refunded = money.refundedAt();
    return refunded.isAfter(input.filedAt()) ? refunded : input.filedAt();
  }

  Instant approvedAt() {
    return Objects.requireNonNull(approvedAt, "not approved");
  }

  /** What it may cost is set aside with the next step. */
  void approved(Instant at) {
    approvedAt = at;
    news.toReserve();
  }

  /** A rule after the gate has refused the claim; null: a person has overruled it. */
  void refusedBy(@Nullable String rule) {
    refusedBy = rule;
  }

  void proofGiven() {
    proofGiven = true;
  }

  boolean isProofGiven() {
    return proofGiven;
  }

  /** Opens the recourse; it starts with the next step. */
  void openRecourse(RecourseInput input) {
    recourseId = input.recourseId();
    news.add(input);
  }

  void decided(Decision newDecision) {
    decision = newDecision;
  }

  @Nullable Decision decision() {
    return decision;
  }

  /** Flags it, once. */
  void flag(String flag, Instant now, String... because) {
    if (!flags.contains(flag)) {
      flags.add(flag);
      note(now, Track.EVENT, "FLAGGED", flag, Actor.SYSTEM, null, because);
    }
  }

  void parcelSigned() {
    parcelSigned = true;
  }

  boolean isParcelSigned() {
    return parcelSigned;
  }

  void disputeAnswered() {
    disputeAnswered = true;
  }

  void park(Parked why) {
    parked = why;
  }

  void unpark() {
    parked = null;
  }

  @Nullable Parked parked() {
    return parked;
  }

  ActionContext context() {
    return new ActionContext(
        input.filing().programme(),
        stage,
        parked != null,
        hearing.isAppealed(),
        parcelSigned,
        money.isRefunded(),
        disputeAnswered,
        clocks.runs(ClaimClock.INSURANCE_PROOF));
  }

  ClaimView view() {
    Policy policy = input.policy();
    return new ClaimView(
        input.claimId(),
        false,
        input.filing().programme(),
        input.termsVersion() == null ? null : input.termsVersion().toString(),
        policy == null ? null : policy.policyNo(),
        policy == null ? null : policy.insurerId(),
        input.filing().order().merchantId(),
        input.filing().order().orderId(),
        input.filing().order().subOrderId(),
        input.filing().request().requestId(),
        stage,
        outcome,
        refusedBy,
        parked,
        List.copyOf(flags),
        input.filedAt(),
        closedAt,
        clocks.deadlines(),
        ActionTable.allowed(context()),
        input.verdict().checks(),
        decision,
        outcome == Outcome.NOT_COVERED ? null : new SettlementView(money.cap(), money.legs()),
        recourseId);
  }
}
