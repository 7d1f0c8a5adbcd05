package io.baopei.contract.recourse;

import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A recourse as everybody sees it; the answer of every call and update that concerns one.
 *
 * @param amount what was paid on the claim
 * @param recovered what has come back
 * @param outstanding what is still owed; what was given up is not
 * @param dueAt by when somebody must act, or null
 */
public record RecourseView(
    String recourseId,
    String claimId,
    Programme programme,
    String merchantId,
    @Nullable String insurerId,
    Role creditor,
    String creditorId,
    RecourseStage stage,
    @Nullable RecourseOutcome outcome,
    Money amount,
    Money recovered,
    Money outstanding,
    @Nullable Instant dueAt,
    List<String> rules,
    List<AllowedAction> allowedActions,
    List<RecoursePayment> payments,
    @Nullable Objection objection,
    @Nullable Decision decision,
    Instant openedAt,
    @Nullable Instant closedAt) {

  public RecourseView {
    rules = List.copyOf(rules);
    allowedActions = List.copyOf(allowedActions);
    payments = List.copyOf(payments);
  }
}
