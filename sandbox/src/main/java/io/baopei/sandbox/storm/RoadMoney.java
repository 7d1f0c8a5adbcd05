package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.RecourseJudge;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.RecourseView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be paid on a road, leg by leg, with payee, sum and currency. A story that went as told
 * pays what it tells. A deadline may keep a claim from being paid, or have it paid: what is paid
 * then is what the claim's own end demands, all of it or nothing.
 */
final class RoadMoney {

  private static final String PAID = "PAID";
  private static final String REFUND = "REFUND";
  private static final String POINTS = "POINTS";

  /** There the refund raises the claim: the buyer has it, whatever becomes of the claim. */
  private static final String REFUNDS_FIRST = "LIVE_QUALITY";

  private final Story story;
  private final List<Paid> due;

  RoadMoney(Story story) {
    this.story = story;
    this.due = story.ending().payable();
  }

  /** What is wrong with the payments of a claim when all is over; nothing: an empty list. */
  List<String> wrong(ClaimView claim, boolean isAsTold) {
    List<Paid> came = claim.paidLegs().stream().map(RoadMoney::paid).toList();
    boolean isRight = isAsTold ? isTold(claim, came) : isRight(claim.outcome(), came);
    return isRight
        ? List.of()
        : List.of("%s with payments %s, on its road %s".formatted(claim.outcome(), came, due));
  }

  /**
   * What is wrong with what is recovered from the merchant when all is over.
   *
   * @param overtakenBy the clocks that explain how the story went
   */
  List<String> wrong(ClaimView claim, RecourseView recourse, Set<ClaimClock> overtakenBy) {
    List<String> wrong = new ArrayList<>(RecourseJudge.money(claim, recourse));
    if (story.ending().recourse() == null && !overtakenBy.contains(ClaimClock.INSURANCE_PROOF)) {
      wrong.add("a recourse of %s, on its road none".formatted(recourse.amount()));
    }
    return wrong;
  }

  private boolean isTold(ClaimView claim, List<Paid> came) {
    return Objects.equals(claim.outcome(), story.ending().outcome())
        && isSame(story.ending().paid(), came);
  }

  private boolean isRight(@Nullable String outcome, List<Paid> came) {
    if (outcome == null) {
      // It is stuck; what is paid so far must be due at least.
      return isPart(due, came);
    }
    if (outcome.equals(PAID)) {
      // Points are ordered when all else is done: a story that ended early never came to it.
      return isSame(but(POINTS, due), but(POINTS, came))
          && isPart(only(POINTS, due), only(POINTS, came));
    }
    boolean mayBeRefunded = story.form().programme().equals(REFUNDS_FIRST);
    return isPart(mayBeRefunded ? only(REFUND, due) : List.of(), came);
  }

  private static Paid paid(Leg leg) {
    return new Paid(leg.leg(), leg.payee(), leg.amount());
  }

  private static List<Paid> only(String leg, List<Paid> some) {
    return some.stream().filter(each -> each.leg().equals(leg)).toList();
  }

  private static List<Paid> but(String leg, List<Paid> some) {
    return some.stream().filter(each -> !each.leg().equals(leg)).toList();
  }

  private static boolean isSame(List<Paid> due, List<Paid> came) {
    return due.size() == came.size() && isPart(due, came);
  }

  /** Whether each payment that came is due, and none came more often. */
  private static boolean isPart(List<Paid> due, List<Paid> came) {
    List<Paid> open = new ArrayList<>(due);
    return came.stream().allMatch(open::remove);
  }
}
