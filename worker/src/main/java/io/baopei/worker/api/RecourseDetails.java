package io.baopei.worker.api;

import io.baopei.contract.claim.Decision;
import io.baopei.contract.recourse.Objection;
import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import io.baopei.port.record.JournalLine;
import io.baopei.worker.trace.Lines;
import io.baopei.worker.trace.Trace;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A recourse with its history.
 *
 * @param events what happened, in order
 */
record RecourseDetails(
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
    @Nullable Instant closedAt,
    List<Trace.Line> events) {

  static RecourseDetails of(RecourseView view, List<JournalLine> journal) {
    return new RecourseDetails(
        view.recourseId(),
        view.claimId(),
        view.programme(),
        view.merchantId(),
        view.insurerId(),
        view.creditor(),
        view.creditorId(),
        view.stage(),
        view.outcome(),
        view.amount(),
        view.recovered(),
        view.outstanding(),
        view.dueAt(),
        view.rules(),
        view.allowedActions(),
        view.payments(),
        view.objection(),
        view.decision(),
        view.openedAt(),
        view.closedAt(),
        Lines.of(journal));
  }
}
