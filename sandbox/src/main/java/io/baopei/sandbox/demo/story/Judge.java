package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.Sum;
import io.baopei.sandbox.demo.wire.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares how a story ended with how it had to, and the service's word with the books. */
final class Judge {

  private final List<String> mismatches = new ArrayList<>();

  private Judge() {}

  static List<String> mismatches(Ending ending, ClaimView claim, Trace trace) {
    Judge judge = new Judge();
    judge.outcome(ending, claim);
    judge.payments(ending, claim);
    judge.rules(ending, trace);
    return List.copyOf(judge.mismatches);
  }

  static List<String> mismatches(Ending ending, ClaimView claim, List<Moved> moved) {
    Judge judge = new Judge();
    judge.keys(ending, claim, moved);
    judge.books(claim, moved);
    return List.copyOf(judge.mismatches);
  }

  private void outcome(Ending ending, ClaimView claim) {
    expect("outcome", ending.outcome(), String.valueOf(claim.outcome()));
    expect("refusedBy", String.valueOf(ending.refusedBy()), String.valueOf(claim.refusedBy()));
  }

  private void payments(Ending ending, ClaimView claim) {
    String paid = join(claim.paidLegs().stream().map(Judge::paid).toList());
    expect("payments", join(ending.paid()), paid);
  }

  private void rules(Ending ending, Trace trace) {
    ending.rules().stream()
        .filter(rule -> !trace.names(rule))
        .forEach(rule -> mismatches.add("expected the trace to name rule " + rule));
  }

  private void keys(Ending ending, ClaimView claim, List<Moved> moved) {
    for (String end : ending.keys()) {
      String key = claim.claimId() + "/" + end;
      int attempts =
          moved.stream().filter(each -> each.key().equals(key)).mapToInt(Moved::attempts).sum();
      if (attempts != 1) {
        mismatches.add("expected " + key + " to be asked for once, but it was " + attempts + " ×");
      }
    }
  }

  /** Every key moved money once, and leg by leg as much as the service says. */
  private void books(ClaimView claim, List<Moved> moved) {
    moved.stream()
        .filter(each -> each.executions() != 1)
        .forEach(each -> mismatches.add(each.key() + " was executed " + each.executions() + " ×"));
    Map<String, Sum> stated = new TreeMap<>();
    claim.paidLegs().stream()
        .filter(Leg::isPaidByService)
        .forEach(leg -> stated.merge(leg.leg(), leg.amount(), Sum::plus));
    Map<String, Sum> booked = new TreeMap<>();
    moved.stream()
        .filter(Moved::isPayment)
        .forEach(each -> booked.merge(each.leg(), each.sum(), Sum::plus));
    if (!stated.equals(booked)) {
      mismatches.add("the service says that it paid " + stated + ", the books say " + booked);
    }
  }

  private void expect(String what, String expected, String came) {
    if (!Objects.equals(expected, came)) {
      mismatches.add("expected " + what + " " + expected + ", but came " + came);
    }
  }

  private static Paid paid(Leg leg) {
    return new Paid(leg.leg(), leg.payee(), leg.amount());
  }

  private static String join(List<Paid> paid) {
    return paid.isEmpty()
        ? "none"
        : paid.stream().map(Paid::toString).sorted().collect(Collectors.joining(", "));
  }
}
