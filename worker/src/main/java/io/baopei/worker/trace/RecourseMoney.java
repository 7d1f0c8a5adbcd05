package io.baopei.worker.trace;

import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is recovered from the merchant.
 *
 * @param amount what was paid on the claim
 * @param recovered what has come back
 * @param outstanding what is still owed; what was given up is not
 */
public record RecourseMoney(
    String recourseId,
    RecourseStage stage,
    @Nullable RecourseOutcome outcome,
    Money amount,
    Money recovered,
    Money outstanding) {

  static RecourseMoney of(RecourseView view) {
    return new RecourseMoney(
        view.recourseId(),
        view.stage(),
        view.outcome(),
        view.amount(),
        view.recovered(),
        view.outstanding());
  }
}
