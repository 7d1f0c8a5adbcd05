package io.baopei.domain.programme;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a programme's terms (S3-7). The whole record travels in the workflow's
 * input, so that a claim runs to its end under the terms that it began with.
 *
 * @param effectiveFrom the version's name: the first local day on which it is in force
 * @param zone the IANA zone of the programme's days
 * @param rules the rules that its decisions name
 * @param insurers who may write its policies, where the programme says so (S-02, D-02)
 * @param onReviewTimeout what follows when a review outlasts its grace (OQ-1)
 * @param insurers who may write the policies; empty: anybody (S-02, D-02)
 * @param recourse how the payer recovers what it paid from the merchant, or null: it does not
 * @param merchantToldOfEveryStep whether the merchant hears of every move of the claim
 * @param countsAsOrderDefect whether a claim counts against the seller; null where nobody
 *     counts
 */
public record Terms(
    Programme programme,
    LocalDate effectiveFrom,
    String zone,
    String currency,
    WorkingCalendar calendar,
    Scope scope,
    ReviewTimeout onReviewTimeout,
    DecisionRules rules,
    List<ClockTerms> clocks,
    AmountTerms amounts,
    List<String> carriers,
    List<Problem> problems,
    List<String> insurers,
    @Nullable RecourseTerms recourse,
    boolean merchantToldOfEveryStep,
    @Nullable Boolean countsAsOrderDefect) {

  public Terms {
    clocks = List.copyOf(clocks);
    carriers = carriers == null ? List.of() : List.copyOf(carriers);
    problems = problems == null ? List.of() : List.copyOf(problems);
    insurers = insurers == null ? List.of() : List.copyOf(insurers);
    try {
      ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("zone " + zone + " is not known", unknown);
    }
    CurrencyUnit unit = CurrencyUnit.of(currency);
    if (!amounts.returnFreight().getCurrencyUnit().equals(unit)
        || !amounts.smallestTransfer().getCurrencyUnit().equals(unit)) {
      throw new IllegalArgumentException("amounts must be in " + currency);
    }
    if (clocks.stream().map(ClockTerms::clock).distinct().count() != clocks.size()) {
      throw new IllegalArgumentException("a clock is listed twice");
    }
  }

  /**
   * The terms of that clock; the catalogue has checked at start that a programme has all its own.
   */
  public ClockTerms clock(ClaimClock clock) {
    return clocks.stream()
        .filter(terms -> terms.clock() == clock)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(programme + " " + effectiveFrom + " lacks " + clock));
  }

  /** The catalogue entry with that code. */
  public Optional<Problem> problem(String code) {
    return problems.stream().filter(problem -> problem.code().equals(code)).findFirst();
  }

  /** The first instant on which this version is in force. */
  public Instant start() {
    return effectiveFrom.atStartOfDay(zoneId()).toInstant();
  }

  /** The zone whose days count. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** The programme's currency. */
  public CurrencyUnit currencyUnit() {
    return CurrencyUnit.of(currency);
  }

  /** The same terms with every wait divided by {@code speed} (sandbox only). */
  public Terms scaled(int speed) {
    return new Terms(
        programme,
        effectiveFrom,
        zone,
        currency,
        calendar,
        scope,
        onReviewTimeout,
        rules,
        clocks.stream().map(clock -> clock.scaled(speed)).toList(),
        amounts,
        carriers,
        problems,
        insurers,
        recourse == null ? null : recourse.scaled(speed),
        merchantToldOfEveryStep,
        countsAsOrderDefect);
  }
}
