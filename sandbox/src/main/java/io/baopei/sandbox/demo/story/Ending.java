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
 * @param recourse the outcome of the recourse that follows; null: none may follow
 * @param ifPaid what must be paid where a deadline has the claim paid that had to end unpaid
 */
public record Ending(
    String outcome,
    @Nullable String refusedBy,
    List<Paid> paid,
    List<String> rules,
    List<String> keys,
    @Nullable String recourse,
    List<Paid> ifPaid) {

  /** A payment that must have been made. */
  public record Paid(String leg, String payee, Sum amount) {

    @Override
    public String toString() {
      return leg + " " + amount + " to the " + payee;
    }
  }

  /** Nothing is paid. */
  public static Ending unpaid(String outcome) {
    return new Ending(outcome, null, List.of(), List.of(), List.of(), null, List.of());
  }

  /** Exactly this is paid. */
  public static Ending paid(Paid... legs) {
    return new Ending("PAID", null, List.of(legs), List.of(), List.of(), null, List.of());
  }

  /** The gate refuses the claim, by that rule first. */
  public static Ending notCovered(String rule) {
    return unpaid("NOT_COVERED").refusedBy(rule);
  }

  /** That rule refuses the claim. */
  public Ending refusedBy(String rule) {
    return new Ending(outcome, rule, paid, rules, keys, recourse, ifPaid);
  }

  /** The trace names that rule. */
  public Ending by(String rule) {
    return new Ending(outcome, refusedBy, paid, with(rules, rule), keys, recourse, ifPaid);
  }

  /**
   * Money moved under the key with that end, and was asked for once: whoever lost the answer asked
   * what became of it instead of sending it again.
   */
  public Ending underKey(String end) {
    return new Ending(outcome, refusedBy, paid, rules, with(keys, end), recourse, ifPaid);
  }

  /** Where a deadline overtakes the story, the claim may be paid as in that ending. */
  public Ending orIfPaid(Ending other) {
    return new Ending(outcome, refusedBy, paid, rules, keys, recourse, other.paid);
  }

  /** What must be paid on this road, if anything is. */
  public List<Paid> payable() {
    return outcome.equals("PAID") ? paid : ifPaid;
  }

  /** All that was paid comes back from the merchant. */
  public Ending recovered() {
    return recourse("RECOVERED");
  }

  /** The merchant need not pay it back. */
  public Ending waived() {
    return recourse("WAIVED");
  }

  /** The outcome of the claim, and of the recourse where one follows. */
  public String words() {
    return recourse == null ? outcome : outcome + ", " + recourse;
  }

  private Ending recourse(String how) {
    return new Ending(outcome, refusedBy, paid, rules, keys, how, ifPaid);
  }

  private static List<String> with(List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.add(more);
    return List.copyOf(all);
  }
}
