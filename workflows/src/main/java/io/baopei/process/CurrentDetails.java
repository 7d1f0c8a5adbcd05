package io.baopei.process;

import io.baopei.contract.claim.ClaimSearchAttributes;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Parked;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.settlement.Leg;
import io.temporal.workflow.Workflow;
import java.util.List;

/** What an operator reads on the claim's page in the Temporal UI, in Markdown. */
final class CurrentDetails {

  private CurrentDetails() {}

  static void show(ClaimView view, List<Leg> legs) {
    Workflow.setCurrentDetails(text(view, legs));
  }

  static void show(RecourseView view) {
    Workflow.setCurrentDetails(text(view));
  }

  static String text(RecourseView view) {
    StringBuilder text = new StringBuilder();
    text.append("**Stage:** `").append(view.stage()).append("`");
    if (view.outcome() != null) {
      text.append(" as `").append(view.outcome()).append("`");
    }
    text.append("\n\n").append(view.recovered()).append(" of ").append(view.amount());
    text.append(" recovered, **").append(view.outstanding()).append("** owed by the merchant");
    if (view.dueAt() != null) {
      text.append(", due **").append(view.dueAt()).append("**");
    }
    text.append(" (").append(String.join(", ", view.rules())).append(")\n");
    view.allowedActions()
        .forEach(
            next ->
                text.append("- ")
                    .append(next.action())
                    .append(" by ")
                    .append(next.by())
                    .append('\n'));
    return text.toString();
  }

  static String text(ClaimView view, List<Leg> legs) {
    StringBuilder text = new StringBuilder();
    Parked parked = view.parked();
    if (parked != null) {
      text.append("### Parked at ").append(parked.step()).append("\n\n");
      text.append("**Problem:** ").append(parked.problem()).append("\n\n");
      text.append("**What to do:** ").append(parked.whatToDo()).append("\n\n");
    }
    text.append("**Stage:** `").append(view.stage()).append("`");
    if (view.outcome() != null) {
      text.append(" as `").append(view.outcome()).append("`");
    } else {
      text.append(", waits for **").append(ClaimSearchAttributes.nextActor(view)).append("**");
    }
    text.append("\n\n");
    if (view.refusedBy() != null) {
      text.append("**Refused by rule:** ").append(view.refusedBy()).append("\n\n");
    }
    view.deadlines().forEach(deadline -> appendDeadline(text, deadline));
    appendLegs(text, legs);
    return text.toString();
  }

  private static void appendDeadline(StringBuilder text, Deadline deadline) {
    text.append("- ").append(deadline.clock().label());
    if (deadline.pausedAt() != null) {
      text.append(": paused since ").append(deadline.pausedAt());
    } else if (deadline.dueAt() != null) {
      text.append(": due **").append(deadline.dueAt()).append("**");
    }
    if (deadline.breachedAt() != null) {
      text.append(", **breached** ").append(deadline.breachedAt());
    }
    if (deadline.provisional()) {
      text.append(" (provisional)");
    }
    text.append(" (").append(String.join(", ", deadline.rules())).append(")\n");
  }

  private static void appendLegs(StringBuilder text, List<Leg> legs) {
    if (legs.isEmpty()) {
      return;
    }
    text.append("\n**Payments**\n\n");
    for (Leg leg : legs) {
      text.append("- ").append(leg.leg()).append(", ").append(leg.amount()).append(" to the ");
      text.append(leg.payee()).append(": **").append(leg.status()).append("**\n");
    }
  }
}
