package io.baopei.worker.config;

import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.AmountTerms;
import io.baopei.domain.programme.ClockTerms;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.Terms;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether terms have all that their programme's journey needs, and nothing that it never reads. */
final class TermsCheck {

  private static final Set<ClaimClock> RETURN_CLOCKS =
      EnumSet.of(
          ClaimClock.INSURER_REVIEW,
          ClaimClock.SUPPLEMENT,
          ClaimClock.APPEAL_WINDOW,
          ClaimClock.RETURN_TRACKING,
          ClaimClock.MERCHANT_RECEIPT,
          ClaimClock.DISPUTE_ANSWER,
          ClaimClock.DISPUTE_DECISION,
          ClaimClock.REFUND);

  private static final Set<ClaimClock> REVIEW_CLOCKS =
      EnumSet.of(ClaimClock.INSURER_REVIEW, ClaimClock.SUPPLEMENT, ClaimClock.APPEAL_WINDOW);

  private static final Set<ClaimClock> AMAZON_CLOCKS =
      EnumSet.of(
          ClaimClock.MERCHANT_RESPONSE,
          ClaimClock.STEP_IN,
          ClaimClock.APPEAL_WINDOW,
          ClaimClock.INSURANCE_PROOF);

  private final String name;
  private final Terms terms;

  private TermsCheck(String name, Terms terms) {
    this.name = name;
    this.terms = terms;
  }

  /**
   * Checks terms that can be read.
   *
   * @throws IllegalArgumentException naming file and field
   */
  static void of(String name, Terms terms) {
    TermsCheck check = new TermsCheck(name, terms);
    check.name();
    check.clocks();
    check.recourse();
    check.amounts();
  }

  private void name() {
    String expected = terms.programme().folder() + "/" + terms.effectiveFrom() + ".yaml";
    require(name.equals(expected), "programme and effectiveFrom say " + expected);
  }

  private void clocks() {
    Set<ClaimClock> needed = clocksOf(terms.programme());
    Set<ClaimClock> listed =
        terms.clocks().stream().map(ClockTerms::clock).collect(Collectors.toSet());
    for (ClaimClock clock : needed) {
      require(listed.contains(clock), "field /clocks lacks " + clock);
    }
    for (ClaimClock clock : listed) {
      require(
          needed.contains(clock),
          "field /clocks has " + clock + ", which the programme does not know");
    }
  }

  private void recourse() {
    boolean recovers =
        switch (terms.programme()) {
          case DAMAGE_1688, BOND_1688, AMAZON_ATOZ -> true;
          case TMALL_30_DAY, LIVE_QUALITY, LIVE_PRICE -> false;
        };
    present("recourse", terms.recourse(), recovers);
  }

  private void amounts() {
    AmountTerms amounts = terms.amounts();
    boolean isShare = terms.programme() == Programme.DAMAGE_1688;
    present("amounts/rate", amounts.rate(), isShare);
    present("amounts/most", amounts.most(), isShare);
    present("amounts/concession", amounts.concession(), terms.programme() == Programme.AMAZON_ATOZ);
  }

  private void present(String field, @Nullable Object value, boolean needed) {
    require(value != null || !needed, "field /" + field + " is missing");
    require(value == null || needed, "field /" + field + " is nothing of the programme's");
  }

  private static Set<ClaimClock> clocksOf(Programme programme) {
    return switch (programme) {
      case TMALL_30_DAY -> RETURN_CLOCKS;
      case LIVE_QUALITY -> with(RETURN_CLOCKS, ClaimClock.MERCHANT_RESPONSE);
      case LIVE_PRICE, DAMAGE_1688, BOND_1688 -> REVIEW_CLOCKS;
      case AMAZON_ATOZ -> AMAZON_CLOCKS;
    };
  }

  private static Set<ClaimClock> with(Set<ClaimClock> clocks, ClaimClock another) {
    Set<ClaimClock> all = EnumSet.copyOf(clocks);
    all.add(another);
    return all;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("terms " + name + ": " + otherwise);
    }
  }
}
