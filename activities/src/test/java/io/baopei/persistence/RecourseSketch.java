package io.baopei.persistence;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.recourse.RecoursePayment;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A recourse's view, changed where a test wants it otherwise. */
record RecourseSketch(
    String claimId,
    String merchantId,
    Instant openedAt,
    RecourseStage stage,
    @Nullable RecourseOutcome outcome) {

  static final String PLATFORM = "PF-1";

  private static final Money OWED = Situations.yuan(5_000);

  static RecourseSketch of(String claimId) {
    return new RecourseSketch(claimId, "M-77", Situations.FILED, RecourseStage.ANSWER, null);
  }

  RecourseSketch from(String newMerchantId, Instant newOpenedAt) {
    return new RecourseSketch(claimId, newMerchantId, newOpenedAt, stage, outcome);
  }

  RecourseSketch in(RecourseStage newStage) {
    return new RecourseSketch(claimId, merchantId, openedAt, newStage, outcome);
  }

  RecourseSketch closedAs(RecourseOutcome newOutcome) {
    return new RecourseSketch(claimId, merchantId, openedAt, RecourseStage.CLOSED, newOutcome);
  }

  RecourseStep step(int seq, String entry, Notice... notices) {
    return new RecourseStep(
        claimId, PLATFORM, seq, view(), List.of(Situations.entry(entry)), List.of(notices));
  }

  RecourseView view() {
    Money back = outcome == RecourseOutcome.RECOVERED ? OWED : Situations.yuan(0);
    List<RecoursePayment> payments =
        back.isZero()
            ? List.of()
            : List.of(
                new RecoursePayment(
                    RecoursePayment.Kind.OFFSET, back, "OFF-1", Role.SYSTEM, openedAt));
    return new RecourseView(
        claimId,
        claimId,
        Programme.DAMAGE_1688,
        merchantId,
        "SUNSHINE",
        Role.INSURER,
        "SUNSHINE",
        stage,
        outcome,
        OWED,
        back,
        OWED.minus(back),
        outcome == null ? openedAt.plusSeconds(60) : null,
        List.of("D-08", "OQ-21"),
        List.of(),
        payments,
        null,
        null,
        openedAt,
        outcome == null ? null : openedAt.plusSeconds(60));
  }
}
