package io.baopei.worker.api;

import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.programme.AmountTerms;
import io.baopei.domain.programme.ClockTerms;
import io.baopei.domain.programme.DecisionRules;
import io.baopei.domain.programme.Problem;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.RecourseTerms;
import io.baopei.domain.programme.ReviewTimeout;
import io.baopei.domain.programme.Scope;
import io.baopei.domain.programme.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme's terms in full; durations are ISO 8601. Private thresholds are no
 * part of the terms (T-45).
 *
 * @param effectiveFrom the version's name: its first day in the programme's zone
 * @param effectiveTo the first day of the next version, or null
 * @param insurers who may write its policies; empty: anybody
 * @param recourse how the payer recovers from the merchant what it paid, or null: it does not
 * @param merchantToldOfEveryStep whether the merchant hears of every move of a claim
 * @param countsAsOrderDefect whether a claim counts against the seller; null where nobody
 *     counts
 */
record TermsView(
    Programme programme,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String zone,
    String currency,
    WorkingCalendar calendar,
    Scope scope,
    ReviewTimeout onReviewTimeout,
    DecisionRules rules,
    List<ClockTerms> clocks,
    AmountTerms amounts,
    List<String> carriers,
    List<KnownProblem> problems,
    List<String> insurers,
    @Nullable RecourseTerms recourse,
    boolean merchantToldOfEveryStep,
    @Nullable Boolean countsAsOrderDefect) {

  /** One entry of the catalogue of problems (T-37 to T-43). */
  record KnownProblem(String code, RefundReason reason, String rule, String text) {

    static KnownProblem of(Problem problem) {
      return new KnownProblem(problem.code(), problem.reason(), problem.rule(), problem.text());
    }
  }

  static TermsView of(Terms terms, @Nullable LocalDate effectiveTo) {
    return new TermsView(
        terms.programme(),
        terms.effectiveFrom(),
        effectiveTo,
        terms.zone(),
        terms.currency(),
        terms.calendar(),
        terms.scope(),
        terms.onReviewTimeout(),
        terms.rules(),
        terms.clocks(),
        terms.amounts(),
        terms.carriers(),
        terms.problems().stream().map(KnownProblem::of).toList(),
        terms.insurers(),
        terms.recourse(),
        terms.merchantToldOfEveryStep(),
        terms.countsAsOrderDefect());
  }
}
