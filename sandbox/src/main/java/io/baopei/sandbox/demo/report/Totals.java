package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Money added up, currency by currency. */
final class Totals {

  private Totals() {}

  /** What the insurer paid on a claim. */
  static String insurerPaid(Performance played) {
    return words(add(paid(played).filter(Leg::paidByInsurer).map(Leg::amount)));
  }

  /** All money of all stories, as the service states it. */
  static Map<String, Sum> stated(List<Performance> played) {
    Stream<Leg> legs = played.stream().flatMap(Totals::paid);
    return add(legs.filter(Leg::isPaidByService).map(Leg::amount));
  }

  /** All money of all stories, as the sandbox's books have it. */
  static Map<String, Sum> booked(List<Performance> played) {
    return add(payments(played).map(Moved::sum));
  }

  /** Every payment that the sandbox's books have. */
  static Stream<Moved> payments(List<Performance> played) {
    return played.stream().map(Performance::moved).flatMap(List::stream).filter(Moved::isPayment);
  }

  /** What came back from merchants. */
  static Map<String, Sum> recovered(List<Performance> played) {
    return add(
        played.stream()
            .map(Performance::recourse)
            .filter(Objects::nonNull)
            .map(RecourseView::recovered));
  }

  static String words(Map<String, Sum> totals) {
    return totals.isEmpty() ? "–" : join(totals.values());
  }

  private static Stream<Leg> paid(Performance played) {
    ClaimView claim = played.claim();
    return claim == null ? Stream.of() : claim.paidLegs().stream();
  }

  private static Map<String, Sum> add(Stream<Sum> sums) {
    Map<String, Sum> totals = new TreeMap<>();
    sums.forEach(sum -> totals.merge(sum.currency(), sum, Sum::plus));
    return totals;
  }

  private static String join(Collection<Sum> sums) {
    return sums.stream().map(Sum::toString).collect(Collectors.joining(", "));
  }
}
