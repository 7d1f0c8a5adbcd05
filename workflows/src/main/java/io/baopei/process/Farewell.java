package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.gate.GateCheck;
import io.baopei.domain.settlement.Payee;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What buyer and merchant are told at the end of a claim: how, why, and what each was paid. */
final class Farewell {

  /** Decisions that a claim can end by; an approval's reason is none for its end. */
  private static final Set<String> REFUSALS = Set.of("REJECT", "UPHOLD", "REFUSE", "DECLINE");

  private Farewell() {}

  static List<Notice> to(Dossier dossier, Outcome how) {
    Reason why = how == Outcome.NOT_COVERED ? gateOf(dossier) : decisionOf(dossier, how);
    String kind = "CLAIM_CLOSED_" + how;
    return List.of(
        Notice.to(Role.BUYER, kind).over(dossier.money.paidTo(Payee.BUYER)).because(why),
        Notice.to(Role.MERCHANT, kind).over(dossier.money.paidTo(Payee.MERCHANT)).because(why));
  }

  /** The rule that the gate refused by, and what it saw. */
  static @Nullable Reason gateOf(Dossier dossier) {
    String rule = dossier.input.verdict().refusedBy().orElse(null);
    if (rule == null) {
      return null;
    }
    String detail =
        dossier.input.verdict().checks().stream()
            .filter(check -> check.rule().equals(rule))
            .map(GateCheck::detail)
            .findFirst()
            .orElse(null);
    return new Reason(rule, detail);
  }

  private static @Nullable Reason decisionOf(Dossier dossier, Outcome how) {
    Decision decision = dossier.decision();
    boolean refused = how == Outcome.REJECTED || how == Outcome.RECEIPT_REFUSED;
    return refused && decision != null && REFUSALS.contains(decision.decision())
        ? decision.reason()
        : null;
  }
}
