package io.baopei.worker.trace;

import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a claim stands as it does. Across its lists the order is that of instant, step and place.
 *
 * @param zone the zone whose days count
 * @param why the same in one sentence
 * @param evidenceItems how many pictures, films and papers were shown; {@code evidence} has them
 * @param recourse what is recovered from the merchant; null where nothing is, or for the buyer
 * @param rulebook what each rule says that is named anywhere here
 */
public record Trace(
    String claimId,
    Programme programme,
    @Nullable String termsVersion,
    String zone,
    Stage stage,
    @Nullable Outcome outcome,
    @Nullable String refusedBy,
    String why,
    Instant filedAt,
    @Nullable Instant closedAt,
    @Nullable Decision decision,
    int evidenceItems,
    List<RuleLine> rules,
    List<ClockLine> clocks,
    List<MoneyLine> money,
    @Nullable RecourseMoney recourse,
    List<Line> events,
    List<RuleWords> rulebook) {

  /**
   * One line.
   *
   * @param seq the step that it belongs to
   * @param n its place within the step
   * @param subject a rule id, a clock, a leg; or null
   * @param rules the rules that it stands on
   */
  public record Line(
      int seq,
      int n,
      Instant at,
      String type,
      @Nullable String subject,
      Actor actor,
      List<String> rules,
      @Nullable String detail) {}
}
