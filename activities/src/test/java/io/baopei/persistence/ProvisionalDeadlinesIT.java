package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.input;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.port.record.ProvisionalDeadlines;
import io.baopei.port.record.ProvisionalDeadlines.ProvisionalDeadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OQ-32: which claims the calendar is asked again for. */
@ExtendWith(DatabaseExtension.class)
final class ProvisionalDeadlinesIT {

  private static final Instant DUE = FILED.plus(Duration.ofDays(5));
  private static final WorkingDayBound BOUND =
      new WorkingDayBound(ClaimClock.PAYOUT, FILED, 3, WorkingCalendar.CN, "Asia/Shanghai");

  private final Database database;
  private final ProvisionalDeadlines deadlines;

  ProvisionalDeadlinesIT(Database database) {
    this.database = database;
    this.deadlines = new PostgresProvisionalDeadlines(database.jdbc());
  }

  @Test
  void findsAProvisionalDeadlineWithWhatTheCalendarWasAsked() {
    ClaimInput claim = file("RF-1");
    take(claim, 1, true, BOUND);
    take(file("RF-2"), 1, false, BOUND);

    assertThat(deadlines.count()).isEqualTo(1);
    assertThat(deadlines.after("", 10)).extracting(d -> d.claimId().value()).isEqualTo(ids(claim));
    assertThat(deadlines.after("", 10)).extracting(ProvisionalDeadline::bound).containsOnly(BOUND);
  }

  @Test
  void stillKnowsTheBoundAfterALaterStep() {
    ClaimInput claim = file("RF-1");
    take(claim, 1, true, BOUND);
    take(claim, 2, true);

    assertThat(deadlines.after("", 10)).extracting(ProvisionalDeadline::bound).containsOnly(BOUND);
  }

  @Test
  void forgetsADeadlineThatIsExactOrOver() {
    ClaimInput exact = file("RF-1");
    take(exact, 1, true, BOUND);
    take(exact, 2, false);
    ClaimInput closed = file("RF-2");
    take(closed, 1, true, BOUND);
    ClaimView end = ViewSketch.of(closed).closedAs(Outcome.PAID).view();
    database.steps().append(step(2, end, "CLOSED"));

    assertThat(deadlines.count()).isZero();
    assertThat(deadlines.after("", 10)).isEmpty();
  }

  @Test
  void givesEachClaimOnceInPages() {
    for (int i = 0; i < 5; i++) {
      take(file("RF-" + i), 1, true, BOUND);
    }
    List<String> found = new ArrayList<>();
    List<ProvisionalDeadline> page = deadlines.after("", 2);
    while (!page.isEmpty()) {
      page.forEach(deadline -> found.add(deadline.claimId().value()));
      page = deadlines.after(found.getLast(), 2);
    }
    assertThat(found).hasSize(5).doesNotHaveDuplicates();
  }

  private static List<String> ids(ClaimInput claim) {
    return List.of(claim.claimId());
  }

  private ClaimInput file(String requestId) {
    List<ClaimInput> filed = new ArrayList<>();
    database
        .claims()
        .file(
            filing(requestId, "S-of-" + requestId),
            FILED,
            facts -> {
              filed.add(input(filing(requestId, "S-of-" + requestId), facts, FILED));
              return opened(filing(requestId, "S-of-" + requestId), facts);
            });
    return filed.getFirst();
  }

  /** A step whose only deadline the calendar has answered so. */
  private void take(ClaimInput claim, int seq, boolean provisional, WorkingDayBound... bounds) {
    ClaimView view = ViewSketch.of(claim).in(Stage.PAYOUT).dueAt(FILED).view();
    ResolvedBound answer = new ResolvedBound(ClaimClock.INSURER_REVIEW, DUE, provisional);
    ClaimStep plain = step(seq, view.resolved(List.of(answer)), "STEP_" + seq);
    database
        .steps()
        .append(
            new ClaimStep(
                plain.claimId(),
                seq,
                plain.view(),
                plain.entries(),
                List.of(),
                List.of(),
                List.of(bounds),
                null));
  }
}
