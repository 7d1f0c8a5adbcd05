package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.groupingBy;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong between the service's word and the sandbox's books when all is over.
 *
 * @param doubled money that moved twice, or that the service does not know of
 * @param lost claims that were filed and are not there, and money that is stated but never moved
 * @param stuck what is not at its end
 */
record Reckoning(List<String> doubled, List<String> lost, List<String> stuck) {

  static Reckoning of(Collection<String> filed, Records records) {
    Reckoning reckoning =
        new Reckoning(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(records.open()));
    Map<String, List<Moved>> moved = records.moved().stream().collect(groupingBy(Reckoning::claim));
    reckoning.filed(filed, records.claims());
    records.moved().forEach(reckoning::once);
    for (ClaimView claim : records.claims()) {
      reckoning.paid(claim, moved.getOrDefault(claim.claimId(), List.of()));
    }
    Set<String> known = new HashSet<>();
    records.claims().forEach(claim -> known.add(claim.claimId()));
    records.moved().stream()
        .filter(each -> !known.contains(claim(each)))
        .forEach(
            each ->
                reckoning.doubled.add(each.key() + " moved money of a claim that is not there"));
    Set<String> recovered = new HashSet<>();
    for (RecourseView recourse : records.recourses()) {
      recovered.add(recourse.recourseId());
      reckoning.setOff(recourse, moved.getOrDefault(recourse.recourseId(), List.of()));
    }
    records.moved().stream()
        .filter(each -> !each.isPayment() && !recovered.contains(claim(each)))
        .forEach(each -> reckoning.doubled.add(each.key() + " was set off without a recourse"));
    return reckoning;
  }

  private void filed(Collection<String> filed, List<ClaimView> claims) {
    Set<String> known = new HashSet<>();
    claims.forEach(claim -> known.add(claim.claimId()));
    filed.stream()
        .filter(claimId -> !known.contains(claimId))
        .forEach(claimId -> lost.add("claim " + claimId + " was filed and is not there"));
    Set<String> asked = new HashSet<>(filed);
    known.stream()
        .filter(claimId -> !asked.contains(claimId))
        .forEach(claimId -> doubled.add("claim " + claimId + " is there and nobody filed it"));
  }

  private void once(Moved each) {
    if (each.executions() != 1) {
      doubled.add(each.key() + " was executed " + each.executions() + " times");
    }
    if (each.blind() > 0) {
      doubled.add(each.key() + " was sent again without asking what became of it");
    }
  }

  /** Leg by leg, as much moved as the service says. */
  private void paid(ClaimView claim, List<Moved> moved) {
    Map<String, Long> stated = new HashMap<>();
    claim.paidLegs().stream()
        .filter(Leg::isPaidByService)
        .forEach(leg -> stated.merge(leg.leg(), leg.amount().amountMinor(), Long::sum));
    Map<String, Long> booked = new HashMap<>();
    moved.stream()
        .filter(Moved::isPayment)
        .forEach(each -> booked.merge(each.leg(), each.sum().amountMinor(), Long::sum));
    Set<String> legs = new TreeSet<>(stated.keySet());
    legs.addAll(booked.keySet());
    legs.forEach(leg -> compare(claim.claimId() + "/" + leg, stated.get(leg), booked.get(leg)));
  }

  private void setOff(RecourseView recourse, List<Moved> moved) {
    long stated =
        recourse.payments().stream()
            .filter(payment -> payment.kind().equals("OFFSET"))
            .mapToLong(payment -> payment.amount().amountMinor())
            .sum();
    long booked =
        moved.stream()
            .filter(each -> !each.isPayment())
            .mapToLong(each -> each.sum().amountMinor())
            .sum();
    compare(recourse.recourseId() + "/OFFSET", stated, booked);
  }

  private void compare(String what, @Nullable Long stated, @Nullable Long booked) {
    long said = stated == null ? 0 : stated;
    long done = booked == null ? 0 : booked;
    if (said != done) {
      (said < done ? doubled : lost)
          .add("%s: the service says %d, the books say %d".formatted(what, said, done));
    }
  }

  private static String claim(Moved moved) {
    return moved.key().substring(0, moved.key().indexOf('/'));
  }
}
