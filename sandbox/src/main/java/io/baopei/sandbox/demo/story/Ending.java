package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Sum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a story must end.
 *
 * @param outcome the claim's outcome
 * @param refusedBy the first rule of the gate that failed; null: none
 * @param paid every payment that must have been made, and no other
 * @param rules rules that the trace must name
 * @param keys the ends of keys, such as {@code INDEMNITY/2}, under which money must have moved
 *     after being asked for once
 */
public record Ending(
    String outcome,
    @Nullable String refusedBy,
    List<Paid> paid,
    List<String> rules,
    List<String> keys) {

  /** A payment that must have been made. */
  public record Paid(String leg, String payee, Sum amount) {

    @Override
    public String toString() {
      return leg + " " + amount + " to the " + payee;
    }
  }

  /** Nothing is paid. */
  public static Ending unpaid(String outcome) {
    return new Ending(outcome, null, List.of(), List.of(), List.of());
  }

  /** Exactly this is paid. */
  public static Ending paid(Paid... legs) {
    return new Ending("PAID", null, List.of(legs), List.of(), List.of());
  }

  /** The gate refuses the claim, by that rule first. */
  public static Ending notCovered(String rule) {
    return new Ending("NOT_COVERED", rule, List.of(), List.of(), List.of());
  }

  /** The trace names that rule. */
  public Ending by(String rule) {
    return new Ending(outcome, refusedBy, paid, with(rules, rule), keys);
  }

  /**
   * Money moved under the key with that end, and was asked for once: whoever lost the answer asked
   * what became of it instead of sending it again.
   */
  public Ending underKey(String end) {
    return new Ending(outcome, refusedBy, paid, rules, with(keys, end));
  }

  private static List<String> with(List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.add(more);
    return List.copyOf(all);
  }
}
