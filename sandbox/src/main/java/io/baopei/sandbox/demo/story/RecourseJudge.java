package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares how a recourse ended with how it had to, and its money with the sandbox's books. */
public final class RecourseJudge {

  private final List<String> mismatches = new ArrayList<>();

  private RecourseJudge() {}

  static List<String> mismatches(Ending ending, ClaimView claim, @Nullable RecourseView recourse) {
    RecourseJudge judge = new RecourseJudge();
    String came = recourse == null ? "none" : String.valueOf(recourse.outcome());
    judge.expect("recourse", ending.recourse() == null ? "none" : ending.recourse(), came);
    if (recourse != null) {
      judge.expect("the claim's recourseId", recourse.recourseId(), claim.recourseId());
      judge.compare(claim, recourse);
    }
    return List.copyOf(judge.mismatches);
  }

  /** Where the books say otherwise than the recourse, if there is one. */
  static List<String> mismatches(@Nullable RecourseView recourse, List<Moved> moved) {
    RecourseJudge judge = new RecourseJudge();
    if (recourse != null) {
      judge.setOff(recourse, moved);
    }
    return List.copyOf(judge.mismatches);
  }

  /** Where what is recovered is not what the insurer or platform paid on the claim. */
  public static List<String> money(ClaimView claim, RecourseView recourse) {
    RecourseJudge judge = new RecourseJudge();
    judge.compare(claim, recourse);
    return List.copyOf(judge.mismatches);
  }

  private void compare(ClaimView claim, RecourseView recourse) {
    Stream<Leg> paid = claim.paidLegs().stream().filter(Leg::paidByInsurer);
    expect("recourse of", total(paid.map(Leg::amount)), recourse.amount().toString());
    Stream<Sum> back = recourse.payments().stream().map(RecourseView.Payment::amount);
    expect("recovered", total(back, recourse), recourse.recovered().toString());
    if ("RECOVERED".equals(recourse.outcome())) {
      expect("all recovered", recourse.amount().toString(), recourse.recovered().toString());
    }
    if (recourse.recovered().amountMinor() > recourse.amount().amountMinor()) {
      mismatches.add("recovered " + recourse.recovered() + " of " + recourse.amount());
    }
  }

  /** What was set off is what the books say. */
  private void setOff(RecourseView recourse, List<Moved> moved) {
    Stream<Sum> setOff =
        recourse.payments().stream()
            .filter(payment -> payment.kind().equals("OFFSET"))
            .map(RecourseView.Payment::amount);
    Stream<Sum> booked = moved.stream().filter(each -> !each.isPayment()).map(Moved::sum);
    expect("set off in the books", total(setOff, recourse), total(booked, recourse));
  }

  private static String total(Stream<Sum> sums) {
    return sums.reduce(Sum::plus).map(Sum::toString).orElse("nothing");
  }

  private static String total(Stream<Sum> sums, RecourseView recourse) {
    Sum zero = new Sum(recourse.amount().currency(), 0);
    return sums.reduce(zero, Sum::plus).toString();
  }

  private void expect(String what, String expected, @Nullable String came) {
    if (!Objects.equals(expected, came)) {
      mismatches.add("expected " + what + " " + expected + ", but came " + came);
    }
  }
}
