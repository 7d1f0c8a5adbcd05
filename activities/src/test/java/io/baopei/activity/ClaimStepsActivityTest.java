package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.StepTaken;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.port.failure.CounterpartyRefused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimStepsActivityTest {

  private static final AgreeToReturn AGREEMENT = new AgreeToReturn("C-1", "RF-1", "O-1-1");

  private final List<RecourseInput> started = new ArrayList<>();
  private final FakeSteps outside = new FakeSteps();
  private final ClaimStepsActivity activity = new ClaimStepsActivity(outside.taker(), started::add);

  @Test
  void putsTheStepOnRecordWithWhatTheCalendarAnswered() {
    StepTaken taken = activity.take(FakeSteps.step(null));

    assertThat(taken.bounds())
        .containsExactly(new ResolvedBound(ClaimClock.PAYOUT, FakeSteps.DUE_AT, true));
    assertThat(outside.heard())
        .singleElement()
        .isInstanceOfSatisfying(
            ClaimStep.class,
            step -> {
              assertThat(step.seq()).isEqualTo(7);
              assertThat(step.view().deadlines().getFirst().dueAt()).isEqualTo(FakeSteps.DUE_AT);
              assertThat(step.view().deadlines().getFirst().provisional()).isTrue();
            });
  }

  @Test
  void tellsThePlatformBeforeTheStepGoesOnRecord() {
    activity.take(FakeSteps.step(AGREEMENT));

    assertThat(outside.heard()).hasSize(2).first().isEqualTo(AGREEMENT);
  }

  @Test
  void putsNothingOnRecordThatThePlatformRefused() {
    outside.refuse(new CounterpartyRefused("NO_DEFAULT_RETURN_ADDRESS", ""));

    assertThatThrownBy(() -> activity.take(FakeSteps.step(AGREEMENT)))
        .isInstanceOf(CounterpartyRefused.class);
    assertThat(outside.heard()).isEqualTo(List.of());
  }

  @Test
  void startsTheRecourseThatAStepOpensOnceItIsOnRecord() {
    ClaimStep plain = FakeSteps.step(null);
    activity.take(plain);
    assertThat(started).isEmpty();

    RecourseInput recourse = Recourses.ofDamage("C-1");
    activity.take(
        new ClaimStep(
            plain.claimId(),
            plain.seq(),
            plain.view(),
            plain.entries(),
            plain.notices(),
            plain.material(),
            plain.bounds(),
            null,
            recourse,
            null));

    assertThat(started).containsExactly(recourse);
    assertThat(outside.heard()).hasSize(2);
  }
}
