package io.baopei.process;

import io.baopei.contract.activity.ScreenClaim;
import io.baopei.contract.activity.Screening;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.Repair;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Incident;
import io.baopei.domain.claim.Reason;
import io.temporal.workflow.Async;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every claim is screened for fraud first; what is unsupported, frivolous or abusive is
 * refused. A screen that does not answer parks the claim and is asked on.
 */
final class FraudScreen {

  private static final String SUMMARY = "Screen the claim for fraud";

  /** What came of one try. */
  private enum Verdict {
    PASSED,
    REFUSED,
    ASK_AGAIN
  }

  /** Who refused the claim, the screen itself or a person, and why. */
  record Refusal(Actor by, @Nullable Reason why) {}

  private final Desk desk;
  private final Dossier dossier;
  private final Patience patience;
  private @Nullable Refusal refusal;

  FraudScreen(Desk desk, Patience patience) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.patience = patience;
  }

  /** Whether the claim may go on. */
  boolean passes() {
    Verdict verdict = Verdict.ASK_AGAIN;
    while (verdict == Verdict.ASK_AGAIN) {
      verdict = tried();
    }
    return verdict == Verdict.PASSED;
  }

  private Verdict tried() {
    Patience.Reply<Screening> reply =
        patience.ask(
            Patience.Matter.FRAUD_SCREEN,
            () -> Async.function(ActivityStubs.platformQuickly(SUMMARY)::screenClaim, order()),
            this::park,
            () -> Async.function(ActivityStubs.platformPatiently(SUMMARY)::screenClaim, order()));
    return switch (reply) {
      case Patience.Reply.Given<Screening>(Screening screening) -> judged(screening);
      case Patience.Reply.Refused<Screening>(String code, String message) -> refused(code, message);
      case Patience.Reply.Overtaken<Screening>(Fact.Commanded(Repair repair)) -> repaired(repair);
      case Patience.Reply.Overtaken<Screening> any -> Verdict.ASK_AGAIN;
    };
  }

  /** Why the claim may not go on; only of one that does not pass. */
  Refusal refusal() {
    return Objects.requireNonNull(refusal, "the claim passed");
  }

  private ScreenClaim order() {
    Filing filing = dossier.input.filing();
    Incident incident = Objects.requireNonNull(filing.incident());
    return new ScreenClaim(
        dossier.input.claimId(),
        filing.programme(),
        filing.order().buyerId(),
        filing.order().merchantId(),
        filing.order().orderId(),
        filing.request().reason(),
        incident.occurredAt(),
        dossier.money.indemnity(),
        filing.evidence().size());
  }

  private Verdict judged(Screening screening) {
    String detail =
        screening.reasons().stream()
            .map(reason -> reason.code() + ": " + reason.text())
            .collect(Collectors.joining("; "));
    note(Actor.SYSTEM, screening.passed(), detail.isEmpty() ? "nothing found" : detail);
    if (!screening.passed()) {
      refuse(Actor.SYSTEM, reasonOf(screening));
    }
    return screening.passed() ? Verdict.PASSED : Verdict.REFUSED;
  }

  private static Reason reasonOf(Screening screening) {
    return screening.reasons().isEmpty()
        ? new Reason("NOT_SUPPORTED", "The screen gave none.")
        : screening.reasons().getFirst();
  }

  private void refuse(Actor by, @Nullable Reason why) {
    String who = by.sub() == null ? by.role().name() : by.sub();
    refusal = new Refusal(by, why);
    dossier.refusedBy("A-09");
    dossier.decided(new Decision(who, "REJECT", null, why, Desk.now()));
  }

  private void note(Actor by, boolean passed, String detail) {
    dossier.note(
        Desk.now(),
        Track.RULE,
        passed ? "PASSED" : "FAILED",
        passed ? "A-08" : "A-09",
        by,
        detail,
        "A-08",
        "A-09");
  }

  private Verdict refused(String code, String message) {
    Happening.Came came =
        desk.park(
            null,
            Repairs.FRAUD_SCREEN,
            "The screen does not take the claim: " + code + ", " + message,
            "Settle it with the screen's provider, then RETRY; or screen the claim by hand and "
                + "MARK_DONE with the case's reference, or REJECT it with a reason; or CLOSE it.");
    return came.fact() instanceof Fact.Commanded(Repair repair)
        ? repaired(repair)
        : Verdict.ASK_AGAIN;
  }

  private Verdict repaired(Repair repair) {
    return switch (repair.decision()) {
      case RETRY -> Verdict.ASK_AGAIN;
      case MARK_DONE -> {
        note(repair.actor(), true, "screened by hand, " + repair.reference());
        yield Verdict.PASSED;
      }
      case REJECT -> {
        note(repair.actor(), false, "screened by hand, " + Repairs.describe(repair));
        refuse(repair.actor(), repair.reason());
        dossier.hearing.rejectedBy(repair.actor().sub());
        yield Verdict.REFUSED;
      }
      case CLOSE -> throw Repairs.closed(desk, repair);
    };
  }

  private void park() {
    desk.parked(
        Repairs.FRAUD_SCREEN,
        "The fraud screen does not answer; it is asked again and again.",
        "Find out what is wrong with the screen: the claim goes on by itself once it answers. Or "
            + "screen the claim by hand and MARK_DONE with the case's reference, or REJECT it with a "
            + "reason; or CLOSE it.");
  }
}
