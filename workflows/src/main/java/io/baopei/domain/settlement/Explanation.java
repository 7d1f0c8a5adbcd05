package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a payment is computed, so that anybody can compute it again (rulebook, section 4).
 *
 * @param formula in words
 * @param inputs what the formula is applied to, in the order in which it names them
 * @param cap what the insurer may pay on the claim in all; null where the payment is not its own
 */
public record Explanation(String formula, List<Figure> inputs, @Nullable Money cap) {

  /**
   * One figure of a formula.
   *
   * @param value as people read it
   * @param amount the same as a sum, or null where it is none
   */
  public record Figure(String name, String value, @Nullable Money amount) {}

  /** How many points are owed, in words. */
  public static final String POINTS = Formulas.POINTS;

  public Explanation {
    inputs = List.copyOf(inputs);
  }

  /** How that payment of a covered claim is computed, and what bounded it since. Pure. */
  public static Explanation of(Application a, LegKind leg, Bounds by) {
    return switch (leg) {
      case REFUND -> new Explanation(Formulas.refund(a, by), Figures.ofRefund(a, by), null);
      case RETURN_FREIGHT -> new Explanation(Formulas.FREIGHT, Figures.ofFreight(a), cap(a));
      case INDEMNITY ->
          new Explanation(Formulas.indemnity(a, by), Figures.ofIndemnity(a, by), cap(a));
      case ACCOUNT_CREDIT ->
          new Explanation(Formulas.credit(a, by), Figures.ofCredit(a, by), cap(a));
      case POINTS -> new Explanation(Formulas.POINTS, List.of(), null);
    };
  }

  private static Money cap(Application a) {
    return SettlementFormula.of(a.filing().programme()).settle(a, null).cap();
  }
}
