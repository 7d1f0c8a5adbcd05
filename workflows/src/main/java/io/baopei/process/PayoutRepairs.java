package io.baopei.process;

import io.baopei.contract.activity.LegResult;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.ledger.Guard;
import io.baopei.domain.settlement.LegKind;
import org.jspecify.annotations.Nullable;

/** What stops a payout until a person decides, and what follows from the decision. */
final class PayoutRepairs {

  private final Desk desk;
  private final Dossier dossier;
  private final PayoutOrders orders;

  PayoutRepairs(Desk desk, PayoutOrders orders) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.orders = orders;
  }

  /** The whole order was refused, by our ledger or by what is on record of it. */
  void refused(String code, String message) {
    LegKind first = dossier.money.unpaid().getFirst().leg();
    Repair repair = Guard.isOne(code) ? held(code, message) : contradicted(first, message);
    if (repair != null) {
      settled(repair, first);
    }
  }

  /** What is said contradicts the record: nothing is sent anew, the same keys are asked about. */
  private @Nullable Repair contradicted(LegKind leg, String message) {
    return parked(
        "PAYOUT_CONTRADICTION",
        "The provider's answer contradicts the record: " + message,
        "Compare the provider's statement with the record. RETRY asks again under the same keys; if "
            + leg
            + " was paid, MARK_DONE with its reference and leg. While nobody knows what became of "
            + "it the claim cannot be closed.");
  }

  /** The ledger does not let the money go; nothing of it has been sent. */
  private @Nullable Repair held(String code, String message) {
    dossier.money.held();
    return parked(
        "PAYOUT_" + code,
        "The ledger does not let the money go: " + message,
        "If the fund is drawn to its limit, have the limit raised (POST "
            + "/v1/ops/claims-funds/{insurerId}/limit; with \"party\":\"PLATFORM\" where a platform "
            + "pays itself) and RETRY. If the sub-order has cost what it may, look at its other claims. If it was "
            + "paid elsewhere, MARK_DONE with the payment's reference and leg; or CLOSE the claim.");
  }

  /** Whether what was said of the payment contradicts the record. */
  static boolean isContradicted(LegResult result) {
    return Repairs.CONTRADICTION.equals(result.code());
  }

  /** A payment that is not made takes a person. */
  void decide(LegResult problem) {
    LegKind kind = LegKind.valueOf(problem.key().split("/", -1)[1]);
    if (isContradicted(problem)) {
      Repair repair = contradicted(kind, String.valueOf(problem.message()));
      if (repair != null) {
        settled(repair, kind);
      }
    } else {
      declined(kind, problem);
    }
  }

  /** A payment was declined: a new key, and where wanted a new account, take a person. */
  private void declined(LegKind kind, LegResult problem) {
    Repair repair =
        parked(
            "PAYOUT_" + kind,
            "The payment " + problem.key() + " is declined: " + problem.code() + ".",
            "Get a working account from the payee and repair with RETRY and payeeAccount; if it was "
                + "paid elsewhere, MARK_DONE with the payment's reference; or CLOSE the claim.");
    while (repair != null && needsASecond(repair, kind)) {
      Repair second = secondOpinion(kind, repair);
      repair = second == null ? null : agreed(repair, second);
    }
    if (repair == null) {
      return;
    }
    if (repair.decision() == RepairDecision.RETRY) {
      orders.again(kind, repair.payeeAccountRef());
    } else {
      settled(repair, kind);
    }
  }

  private boolean needsASecond(Repair repair, LegKind kind) {
    return repair.decision() == RepairDecision.RETRY
        && repair.payeeAccountRef() != null
        && !dossier.hearing.isApprovedAccount(repair.payeeAccountRef())
        && dossier.money.unpaid().stream()
            .filter(leg -> leg.leg() == kind)
            .anyMatch(leg -> dossier.input.privateTerms().needsSecondApproval(leg.amount()));
  }

  /** Nobody alone sends a large sum to another account. */
  private @Nullable Repair secondOpinion(LegKind kind, Repair first) {
    dossier.hearing.barApprover(first.actor().sub());
    Repair second =
        parked(
            "PAYOUT_" + kind + "_SECOND_APPROVAL",
            "The payee's new account for " + kind + " needs a second person's approval.",
            "Another operator than the one who gave the account: check it with the payee, then "
                + "RETRY to approve it, or RETRY with another payeeAccount; MARK_DONE with the "
                + "payment's reference; or CLOSE the claim.");
    dossier.hearing.barApprover(null);
    return second;
  }

  /** The second RETRY without an account of its own approves the first one's. */
  private Repair agreed(Repair first, Repair second) {
    if (second.decision() != RepairDecision.RETRY || second.payeeAccountRef() != null) {
      return second;
    }
    dossier.hearing.approveAccount(first.payeeAccountRef());
    return first;
  }

  private @Nullable Repair parked(String step, String problem, String whatToDo) {
    Happening.Came came = desk.park(ClaimClock.PAYOUT, step, problem, whatToDo);
    return came.fact() instanceof Fact.Commanded(Repair repair) ? repair : null;
  }

  private static LegKind meant(Repair repair, LegKind kind) {
    return repair.leg() == null ? kind : repair.leg();
  }

  /** A person's decision about a payment that keeps its key: the one named, else this one. */
  void settled(Repair repair, LegKind kind) {
    switch (repair.decision()) {
      case RETRY -> dossier.money.pending();
      case MARK_DONE ->
          dossier.money.paid(
              meant(repair, kind),
              Desk.now(),
              String.valueOf(repair.reference()),
              repair.actor(),
              Desk.now());
      case REJECT -> throw Repairs.notHere(repair);
      case CLOSE -> throw Repairs.closed(desk, repair);
    }
  }
}
