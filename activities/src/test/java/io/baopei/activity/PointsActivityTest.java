package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.points.IssuePoints;
import io.baopei.contract.points.PointsDelay;
import io.baopei.contract.points.PointsIssued;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.record.PaymentRecords.Progress;
import io.baopei.port.record.PointsRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointsActivityTest {

  private static final IssuePoints ORDER =
      new IssuePoints("C-1", 1, "O-1-1", "M-77", "B-9", 10_000);
  private static final String KEY = "C-1/POINTS/1";
  private static final PointsIssued ISSUED = new PointsIssued("P-" + KEY, FakeProvider.PAID_AT);

  private final FakeProvider platform = new FakeProvider();
  private final Records records = new Records();
  private final PointsActivity activity =
      new PointsActivity(platform, records, InstantSource.fixed(FakeSteps.FILED_AT));

  @Test
  void issuesOnce() {
    assertThat(activity.issuePoints(ORDER)).isEqualTo(ISSUED);
    assertThat(activity.issuePoints(ORDER)).isEqualTo(ISSUED);

    assertThat(platform.sent()).containsExactly(ORDER);
    assertThat(platform.asked()).isEmpty();
    assertThat(records.outcome).isEqualTo(FakeProvider.paid(KEY));
  }

  @Test
  void asksBeforeItSendsAgain() {
    platform.answers(KEY, new Unknown("timeout")).finds(KEY, FakeProvider.paid(KEY));
    assertThatThrownBy(() -> activity.issuePoints(ORDER))
        .isInstanceOf(PaymentOutcomeUnknown.class)
        .hasMessageContaining(KEY);

    assertThat(activity.issuePoints(ORDER)).isEqualTo(ISSUED);

    assertThat(platform.sent()).containsExactly(ORDER);
    assertThat(platform.asked()).containsExactly(KEY);
  }

  @Test
  void sendsAgainWhatThePlatformNeverHeardOf() {
    platform.answers(KEY, new Unknown("timeout"));
    assertThatThrownBy(() -> activity.issuePoints(ORDER)).isInstanceOf(PaymentOutcomeUnknown.class);

    assertThat(activity.issuePoints(ORDER)).isEqualTo(ISSUED);

    assertThat(platform.sent()).containsExactly(ORDER, ORDER);
  }

  @Test
  void doesNotKnowWhatIsNotFoundAfterItWasSent() {
    platform.answers(KEY, new NotFound());

    assertThatThrownBy(() -> activity.issuePoints(ORDER)).isInstanceOf(PaymentOutcomeUnknown.class);
  }

  @Test
  void isRefusedForGood() {
    platform.answers(KEY, new Declined("MERCHANT_POINTS_TOO_LOW", "No."));

    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> activity.issuePoints(ORDER))
          .isInstanceOfSatisfying(
              CounterpartyRefused.class,
              refused -> assertThat(refused.code()).isEqualTo("MERCHANT_POINTS_TOO_LOW"))
          .hasMessageNotContaining("No.");
    }

    assertThat(platform.sent()).containsExactly(ORDER);
  }

  @Test
  void tellsOfBothDelays() {
    activity.tellDelay(new PointsDelay(ORDER, false));
    activity.tellDelay(new PointsDelay(ORDER, true));

    assertThat(records.delays).containsExactly(KEY + " DELAYED", KEY + " OVERDUE");
  }

  /** The records of one order. */
  private static final class Records implements PointsRecords {

    private final List<String> delays = new ArrayList<>();
    private boolean begun;
    private @Nullable PaymentOutcome outcome;

    @Override
    public Progress begin(IssuePoints order, Instant now) {
      boolean before = begun;
      begun = true;
      return new Progress(
          Optional.ofNullable(outcome).filter(o -> o instanceof Paid || o instanceof Declined),
          before);
    }

    @Override
    public void delayed(IssuePoints order, boolean isOverdue, Instant now) {
      delays.add(order.key() + (isOverdue ? " OVERDUE" : " DELAYED"));
    }

    @Override
    public void settle(IssuePoints order, PaymentOutcome became, Instant now) {
      outcome = became;
    }
  }
}
