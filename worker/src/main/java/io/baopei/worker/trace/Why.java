package io.baopei.worker.trace;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Decision;
import io.baopei.contract.claim.SettlementView;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.gate.GateCheck;
import io.baopei.domain.rulebook.Rulebook;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a claim stands and why, in one sentence. */
final class Why {

  private final Rulebook rulebook;

  Why(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  String of(ClaimView view) {
    if (view.outcome() == null) {
      return open(view);
    }
    return switch (view.outcome()) {
      case PAID -> "Paid: " + payments(view) + ".";
      case NOT_COVERED -> "Not covered: " + failed(view);
      case REJECTED -> "Rejected: " + reason(view);
      case RETURN_NOT_SENT -> "Closed unpaid: " + rule("OQ-2");
      case RECEIPT_REFUSED -> "Closed unpaid: the merchant refused the parcel, and that stands.";
      case WITHDRAWN -> "Closed unpaid: the buyer withdrew it.";
      case REFUND_CLOSED -> "Closed unpaid: the refund was settled or closed outside of the claim.";
      case SELLER_RESOLVED -> "Closed: the seller accepted it and settles it with the buyer.";
      case CLOSED_BY_OPERATOR -> "Closed by an operator, with a reason on record.";
    };
  }

  private static String open(ClaimView view) {
    if (view.parked() != null) {
      return "Open: it waits for an operator, since a step could not be carried out.";
    }
    String stage = "Open: it is in stage " + words(view.stage().name());
    return view.deadlines().stream()
        .filter(deadline -> deadline.pausedAt() == null)
        .map(Deadline::dueAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(due -> stage + ", and somebody must act by " + due + ".")
        .orElse(stage + ".");
  }

  private static String payments(ClaimView view) {
    SettlementView settlement = view.settlement();
    return settlement == null
        ? "nothing"
        : settlement.legs().stream()
            .filter(leg -> leg.status() == LegStatus.PAID)
            .map(Why::payment)
            .collect(Collectors.joining(", "));
  }

  private static String payment(Leg leg) {
    String kind = words(leg.leg().name());
    String what =
        leg.leg() == LegKind.POINTS ? Phrases.sum(leg.amount()) : leg.amount() + " " + kind;
    return what + " to the " + words(leg.payee().name());
  }

  private String failed(ClaimView view) {
    String id = view.refusedBy();
    if (id == null) {
      return "a rule of the gate failed.";
    }
    String figures =
        view.gate().stream()
            .filter(check -> check.rule().equals(id))
            .map(GateCheck::detail)
            .findFirst()
            .map(detail -> " (here: " + detail + ")")
            .orElse("");
    return "rule " + id + " is not met. " + rule(id) + figures;
  }

  private String reason(ClaimView view) {
    Optional<Reason> reason = Optional.ofNullable(view.decision()).map(Decision::reason);
    if (reason.isPresent()) {
      return reason.get().code() + said(reason.get().text());
    }
    return view.refusedBy() == null ? "by decision." : rule(view.refusedBy());
  }

  private static String said(@Nullable String text) {
    return text == null || text.isBlank() ? "." : ", “" + text + "”.";
  }

  private String rule(String id) {
    return rulebook.find(id).map(rule -> rule.words()).orElse("rule " + id + ".");
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
