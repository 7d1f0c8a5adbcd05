package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import io.baopei.domain.money.Sums;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the insurers' payments of several programmes have in common. */
final class Insurers {

  private Insurers() {}

  /** A sum below what the provider can move becomes an account credit to the same payee (S3-1). */
  static Leg leg(Application a, LegKind kind, Payee payee, Money amount, String... rules) {
    return amount.isLessThan(a.terms().amounts().smallestTransfer())
        ? Leg.notDue(
            LegKind.ACCOUNT_CREDIT,
            payee,
            amount,
            Stream.concat(Stream.of("S3-1"), Stream.of(rules)).toList())
        : Leg.notDue(kind, payee, amount, List.of(rules));
  }

  /** No more than was asked; an absent amount is no limit. */
  static Money noMoreThanAsked(Application a, Money limit) {
    Money asked = a.filing().request().amount();
    return asked == null ? limit : Sums.least(asked, limit);
  }

  /** No more than the policy's sum insured. */
  static Money noMoreThanInsured(Application a, Money limit) {
    return a.policy() == null ? limit : Sums.least(limit, a.policy().sumInsured());
  }

  /** The limit less what earlier claims of the sub-order took (OQ-12). */
  static Money afterEarlierClaims(Application a, Money limit) {
    return Sums.remainder(limit, a.earlier().paid());
  }
}
