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
import io.baopei.domain.settlement.Payee;
import io.temporal.workflow.Async;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private final PayoutOrders orders;
  private final PayoutRepairs repairs;

  Payout(Desk desk, Patience patience) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.patience = patience;
    this.orders = new PayoutOrders(dossier);
    this.repairs = new PayoutRepairs(desk, orders);
  }

  /** Pays everything that the insurer owes, on a clock that began when the claim became payable. */
  void settle(Instant payableFrom) {
    DecisionRules rules = dossier.input.terms().rules();
    dossier.clocks.startWorkingDays(ClaimClock.PAYOUT, payableFrom, Desk.now(), rules.payout());
    dossier.money.pending();
    List<LegResult> problems = pay(desk.registry().prepareToTravel());
    while (!dossier.money.unpaid().isEmpty()) {
      if (!problems.isEmpty()) {
        repairs.decide(problems.getFirst());
      }
      problems = dossier.money.unpaid().isEmpty() ? List.of() : pay(null);
    }
    dossier.clocks.stop(ClaimClock.PAYOUT, Desk.now());
    Money paid = dossier.money.paidTo(Payee.MERCHANT);
    dossier.tell(Notice.to(Role.MERCHANT, "CLAIM_PAID").over(paid));
    desk.move(StageEvent.PAID, Actor.SYSTEM, "everything is paid", rules.namesOfPayout());
  }

  /** The step that opens the payout travels with the order: a local activity less. */
  private List<LegResult> pay(@Nullable ClaimStep opening) {
    List<LegOrder> unpaid = orders.ofUnpaid();
    PayOut first = new PayOut(dossier.input.claimId(), unpaid, opening, dossier.money.cover());
    PayOut again = new PayOut(dossier.input.claimId(), unpaid, null, dossier.money.cover());
    Patience.Reply<PaidOut> reply =
        patience.ask(
            Patience.Matter.PAYOUT,
            () -> Async.function(ActivityStubs.payoutsQuickly(SUMMARY)::payOut, first),
            () -> putOnRecord(opening),
            () -> Async.function(ActivityStubs.payoutsPatiently(SUMMARY)::payOut, again));
    return switch (reply) {
      case Patience.Reply.Given<PaidOut>(PaidOut paidOut) -> note(unpaid, paidOut);
      case Patience.Reply.Refused<PaidOut>(String code, String message) -> {
        putOnRecord(opening);
        repairs.refused(code, message);
        yield List.of();
      }
      case Patience.Reply.Overtaken<PaidOut>(Fact.Commanded(Repair repair)) -> {
        repairs.settled(repair, unpaid.getFirst().leg());
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

  /** Notes what is paid and what is declined; answers what takes a person. */
  private List<LegResult> note(List<LegOrder> orders, PaidOut paidOut) {
    desk.registry().resolve(paidOut.bounds());
    List<LegResult> problems = new ArrayList<>();
    for (LegOrder order : orders) {
      for (LegResult result : paidOut.results()) {
        if (result.key().equals(order.key()) && !note(order, result)) {
          problems.add(result);
        }
      }
    }
    return problems;
  }

  private boolean note(LegOrder order, LegResult result) {
    if (result.paid()) {
      String reference = Objects.requireNonNullElse(result.reference(), "");
      dossier.money.paid(order.leg(), result.at(), reference, Actor.SYSTEM, Desk.now());
    } else if (!PayoutRepairs.isContradicted(result)) {
      dossier.money.declined(order.leg(), String.valueOf(result.code()), Desk.now());
    }
    return result.paid();
  }
}
