package io.baopei.domain.settlement;

import java.util.List;
import org.joda.money.Money;

/**
 * What is owed on a claim.
 *
 * @param cap what the insurer may pay on this claim in all, freight included, after earlier claims
 * @param indemnity what it pays as compensation
 * @param legs the payments, in the order in which they are made
 */
public record Settlement(Money cap, Money indemnity, List<Leg> legs) {

  public Settlement {
    legs = List.copyOf(legs);
  }
}
