package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.groupingBy;

import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is wrong between the service's word and the sandbox's books when all is over.
 *
 * @param doubled money that moved twice, or that the service does not know of
 * @param lost claims that were filed and are not there, and money that is stated but never moved
 * @param astray money that went to somebody else, or another way
 */
record Reckoning(List<String> doubled, List<String> lost, List<String> astray) {

  /**
   * Compares them.
   *
   * @param filed the claims of which somebody was answered that they are filed
   */
  static Reckoning of(Cast cast, Collection<String> filed, Records records) {
    Reckoning reckoning = new Reckoning(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, List<Moved>> moved = records.moved().stream().collect(groupingBy(Reckoning::claim));
    reckoning.filed(cast, filed, records.claims());
    records.moved().forEach(reckoning::once);
    for (ClaimView claim : records.claims()) {
      List<Moved> payments =
          moved.getOrDefault(claim.claimId(), List.of()).stream().filter(Moved::isPayment).toList();
      reckoning.paid(claim, payments);
      cast.of(claim.subOrderId()).ifPresent(role -> reckoning.went(claim, role.ids(), payments));
    }
    for (RecourseView recourse : records.recourses()) {
      reckoning.setOff(recourse, moved.getOrDefault(recourse.recourseId(), List.of()));
    }
    reckoning.ofNobody(records);
    return reckoning;
  }

  boolean isEmpty() {
    return doubled.isEmpty() && lost.isEmpty() && astray.isEmpty();
  }

  /** A story files one claim. It may be there although its filer never heard of it. */
  private void filed(Cast cast, Collection<String> filed, List<ClaimView> claims) {
    Set<String> known = new HashSet<>();
    Set<String> subOrders = new HashSet<>();
    for (ClaimView claim : claims) {
      known.add(claim.claimId());
      if (cast.of(claim.subOrderId()).isEmpty()) {
        doubled.add("claim " + claim.claimId() + " is there and nobody filed it");
      } else if (!subOrders.add(claim.subOrderId())) {
        doubled.add("claim %s is another of %s".formatted(claim.claimId(), claim.subOrderId()));
      }
    }
    filed.stream()
        .filter(claimId -> !known.contains(claimId))
        .forEach(claimId -> lost.add("claim " + claimId + " was filed and is not there"));
  }

  private void once(Moved each) {
    if (each.executions() != 1) {
      doubled.add(each.key() + " was executed " + each.executions() + " times");
    }
    if (each.blind() > 0) {
      doubled.add(each.key() + " was sent again without asking what became of it");
    }
  }

  /** Leg by leg and currency by currency, as much moved as the service says. */
  private void paid(ClaimView claim, List<Moved> payments) {
    Stream<Leg> stated = claim.paidLegs().stream().filter(Leg::isPaidByService);
    compare(
        claim.claimId(),
        totals(stated.map(leg -> Map.entry(leg.leg(), leg.amount()))),
        totals(payments.stream().map(each -> Map.entry(each.leg(), each.sum()))));
  }

  private void setOff(RecourseView recourse, List<Moved> moved) {
    List<Moved> setOffs = moved.stream().filter(each -> !each.isPayment()).toList();
    Stream<Sum> stated =
        recourse.payments().stream()
            .filter(payment -> payment.kind().equals("OFFSET"))
            .map(RecourseView.Payment::amount);
    compare(
        recourse.recourseId(),
        totals(stated.map(amount -> Map.entry("OFFSET", amount))),
        totals(setOffs.stream().map(each -> Map.entry("OFFSET", each.sum()))));
    setOffs.forEach(each -> Payee.astray(each, recourse.merchantId()).ifPresent(astray::add));
  }

  /** A leg that the service does not state is found above, by its sum. */
  private void went(ClaimView claim, Ids ids, List<Moved> payments) {
    for (Moved each : payments) {
      claim.legs().stream()
          .filter(leg -> leg.leg().equals(each.leg()))
          .findFirst()
          .flatMap(leg -> Payee.astray(each, leg.payee(), ids))
          .ifPresent(astray::add);
    }
  }

  private void ofNobody(Records records) {
    Set<String> claims = new HashSet<>();
    records.claims().forEach(claim -> claims.add(claim.claimId()));
    Set<String> recourses = new HashSet<>();
    records.recourses().forEach(recourse -> recourses.add(recourse.recourseId()));
    for (Moved each : records.moved()) {
      if (!claims.contains(claim(each))) {
        doubled.add(each.key() + " moved money of a claim that is not there");
      }
      if (!each.isPayment() && !recourses.contains(claim(each))) {
        doubled.add(each.key() + " was set off without a recourse");
      }
    }
  }

  private static Map<String, Long> totals(Stream<Map.Entry<String, Sum>> sums) {
    Map<String, Long> totals = new HashMap<>();
    sums.filter(each -> each.getValue().amountMinor() != 0)
        .forEach(
            each ->
                totals.merge(
                    each.getKey() + " in " + each.getValue().currency(),
                    each.getValue().amountMinor(),
                    Math::addExact));
    return totals;
  }

  private void compare(String whose, Map<String, Long> stated, Map<String, Long> booked) {
    Set<String> all = new TreeSet<>(stated.keySet());
    all.addAll(booked.keySet());
    for (String what : all) {
      long said = stated.getOrDefault(what, 0L);
      long done = booked.getOrDefault(what, 0L);
      if (said != done) {
        (said < done ? doubled : lost)
            .add("%s/%s: the service says %d, the books say %d".formatted(whose, what, said, done));
      }
    }
  }

  private static String claim(Moved moved) {
    return moved.key().substring(0, moved.key().indexOf('/'));
  }
}
