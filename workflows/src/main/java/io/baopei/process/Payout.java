package io.baopei.process;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.LegResult;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.PaidOut;
import io.baopei.contract.activity.PayOut;
import io.baopei.contract.claim.Repair;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.DecisionRules;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.temporal.workflow.Async;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The insurer pays (T-26), within three working days of the claim's becoming payable (OQ-4). Each
 * payment has a key of its own; a new one takes a person (OQ-29).
 */
final class Payout {

  private static final String SUMMARY = "Pay what the insurer owes";

  private final Desk desk;
  private final Dossier dossier;
  private final Patience patience;
  private final Map<LegKind, Integer> attempts = new EnumMap<>(LegKind.class);
  private final Map<LegKind, String> accounts = new EnumMap<>(LegKind.class);

  Payout(Desk desk, Patience patience) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.patience = patience;
  }

  /** Pays everything that the insurer owes, on a clock that began when the claim became payable. */
  void settle(Instant payableFrom) {
    DecisionRules rules = dossier.input.terms().rules();
    dossier.clocks.startWorkingDays(ClaimClock.PAYOUT, payableFrom, Desk.now(), rules.payout());
    dossier.money.pending();
    List<LegResult> declined = pay(desk.registry().prepareToTravel());
    while (!dossier.money.unpaid().isEmpty()) {
      if (!declined.isEmpty()) {
        repair(declined.getFirst());
      }
      declined = dossier.money.unpaid().isEmpty() ? List.of() : pay(null);
    }
    dossier.clocks.stop(ClaimClock.PAYOUT, Desk.now());
    Money paid = dossier.money.paidTo(Payee.MERCHANT);
    dossier.tell(Notice.to(Role.MERCHANT, "CLAIM_PAID").over(paid));
    desk.move(StageEvent.PAID, Actor.SYSTEM, "everything is paid", rules.namesOfPayout());
  }

  /** The step that opens the payout travels with the order: a local activity less. */
  private List<LegResult> pay(@Nullable ClaimStep opening) {
    List<LegOrder> orders = dossier.money.unpaid().stream().map(this::order).toList();
    PayOut first = new PayOut(dossier.input.claimId(), orders, opening);
    PayOut again = new PayOut(dossier.input.claimId(), orders, null);
    Patience.Reply<PaidOut> reply =
        patience.ask(
            Patience.Matter.PAYOUT,
            () -> Async.function(ActivityStubs.payoutsQuickly(SUMMARY)::payOut, first),
            () -> putOnRecord(opening),
            () -> Async.function(ActivityStubs.payoutsPatiently(SUMMARY)::payOut, again));
    return switch (reply) {
      case Patience.Reply.Given<PaidOut>(PaidOut paidOut) -> note(orders, paidOut);
      case Patience.Reply.Refused<PaidOut>(String code, String message) -> {
        putOnRecord(opening);
        contradicted(code, message);
        yield List.of();
      }
      case Patience.Reply.Overtaken<PaidOut>(Fact.Commanded(Repair repair)) -> {
        repaired(repair, orders.getFirst().leg(), false);
        yield List.of();
      }
      case Patience.Reply.Overtaken<PaidOut> any -> List.of();
    };
  }

  private void putOnRecord(@Nullable ClaimStep opening) {
    if (opening != null) {
      desk.registry().take(opening);
    }
  }

  private LegOrder order(Leg leg) {
    int attempt = attempts.getOrDefault(leg.leg(), 1);
    String key = dossier.input.claimId() + "/" + leg.leg() + "/" + attempt;
    return new LegOrder(key, leg.leg(), leg.payee(), leg.amount(), accounts.get(leg.leg()));
  }

  private List<LegResult> note(List<LegOrder> orders, PaidOut paidOut) {
    desk.registry().resolve(paidOut.bounds());
    List<LegResult> declined = new ArrayList<>();
    for (LegOrder order : orders) {
      for (LegResult result : paidOut.results()) {
        if (result.key().equals(order.key()) && !note(order, result)) {
          declined.add(result);
        }
      }
    }
    return declined;
  }

  private boolean note(LegOrder order, LegResult result) {
    if (result.paid()) {
      String reference = Objects.requireNonNullElse(result.reference(), "");
      dossier.money.paid(order.leg(), result.at(), reference, Actor.SYSTEM, Desk.now());
    } else {
      dossier.money.declined(order.leg(), String.valueOf(result.code()), Desk.now());
    }
    return result.paid();
  }

  /** What is said contradicts the record: nothing is sent anew, the same keys are asked about. */
  private void contradicted(String code, String message) {
    Leg leg = dossier.money.unpaid().getFirst();
    Happening.Came came =
        desk.park(
            ClaimClock.PAYOUT,
            "PAYOUT_CONTRADICTION",
            "The provider's answer contradicts the record: " + code + ", " + message,
            "Compare the provider's statement with the record. RETRY asks again under the same keys; "
                + "if "
                + leg.leg()
                + " was paid, MARK_DONE with its reference. While nobody knows what became of it the "
                + "claim cannot be closed.");
    if (came.fact() instanceof Fact.Commanded(Repair repair)) {
      repaired(repair, leg.leg(), false);
    }
  }

  private void repair(LegResult problem) {
    String name = problem.key().split("/", -1)[1];
    Happening.Came came =
        desk.park(
            ClaimClock.PAYOUT,
            "PAYOUT_" + name,
            "The payment "
                + problem.key()
                + " is declined: "
                + problem.code()
                + ", "
                + problem.message(),
            "Get a working account from the payee and repair with RETRY and payeeAccount; if it was "
                + "paid elsewhere, MARK_DONE with the payment's reference; or CLOSE the claim.");
    if (came.fact() instanceof Fact.Commanded(Repair repair)) {
      repaired(repair, LegKind.valueOf(name), true);
    }
  }

  /** A person's decision: the only way in which a payment gets a new key. */
  private void repaired(Repair repair, LegKind kind, boolean declined) {
    switch (repair.decision()) {
      case RETRY -> {
        if (declined) {
          attempts.merge(kind, 2, (attempt, any) -> attempt + 1);
          dossier.money.again(kind);
        }
        if (declined && repair.payeeAccountRef() != null) {
          accounts.put(kind, repair.payeeAccountRef());
        }
      }
      case MARK_DONE ->
          dossier.money.paid(
              kind, Desk.now(), String.valueOf(repair.reference()), repair.actor(), Desk.now());
      case CLOSE -> throw Repairs.closed(desk, repair);
    }
  }
}
