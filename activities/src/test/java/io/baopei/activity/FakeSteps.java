package io.baopei.activity;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.domain.programme.Programme;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.record.StepRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps, and whom they concern: notes in which order the platform and the records hear of them. */
final class FakeSteps implements ReturnAgreements, WorkingDayBounds, StepRecords {

  static final Instant FILED_AT = Instant.parse("2026-03-05T02:00:00Z");
  static final Instant DUE_AT = Instant.parse("2026-03-10T16:00:00Z");

  private final List<Object> heard = new ArrayList<>();
  private @Nullable RuntimeException refusal;

  static ClaimStep step(@Nullable AgreeToReturn agreement) {
    WorkingDayBound bound =
        new WorkingDayBound(ClaimClock.PAYOUT, FILED_AT, 3, WorkingCalendar.CN, "Asia/Shanghai");
    return new ClaimStep(
        "C-1", 7, view(), List.of(), List.of(), List.of(), List.of(bound), agreement);
  }

  private static ClaimView view() {
    return new ClaimView(
        "C-1",
        false,
        Programme.TMALL_30_DAY,
        "2022-01-01",
        "P-1",
        "INS-1",
        "M-77",
        "O-1",
        "O-1-1",
        "RF-1",
        Stage.PAYOUT,
        null,
        null,
        null,
        List.of(),
        FILED_AT,
        null,
        List.of(Deadline.unresolved(ClaimClock.PAYOUT, List.of("Q-11"))),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  StepTaker taker() {
    return new StepTaker(this, this, this);
  }

  void refuse(RuntimeException with) {
    refusal = with;
  }

  List<Object> heard() {
    return heard;
  }

  @Override
  public void agree(AgreeToReturn agreement) {
    if (refusal != null) {
      throw refusal;
    }
    heard.add(agreement);
  }

  @Override
  public ResolvedBound resolve(WorkingDayBound bound) {
    return new ResolvedBound(bound.clock(), DUE_AT, true);
  }

  @Override
  public void append(ClaimStep step) {
    heard.add(step);
  }
}
