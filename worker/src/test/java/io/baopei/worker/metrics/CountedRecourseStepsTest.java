package io.baopei.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.activity.Track;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.programme.Programme;
import io.baopei.port.record.RecourseStepRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountedRecourseStepsTest {

  private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

  @Test
  void countsRecoursesAsTheyAreOpenedAndAsTheyEnd() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    RecourseStepRecords records = mock(RecourseStepRecords.class);
    RecourseStepRecords counted = new CountedRecourseSteps(records, meters);
    RecourseStep step = step(entry("OPENED", null), entry("PAID", null), entry("CLOSED", "WAIVED"));

    counted.append(step);

    verify(records).append(step);
    String programme = Programme.DAMAGE_1688.name();
    assertThat(meters.get("baopei.recourses.opened").tags("programme", programme).counter().count())
        .isEqualTo(1);
    assertThat(
            meters
                .get("baopei.recourses.closed")
                .tags("programme", programme, "outcome", "WAIVED")
                .counter()
                .count())
        .isEqualTo(1);
    assertThat(meters.getMeters()).hasSize(2);
  }

  private static RecourseStep step(JournalEntry... entries) {
    RecourseView view = mock(RecourseView.class);
    when(view.programme()).thenReturn(Programme.DAMAGE_1688);
    return new RecourseStep("C-1", "PF-1", 1, view, List.of(entries), List.of());
  }

  private static JournalEntry entry(String type, @Nullable String subject) {
    return new JournalEntry(NOON, Track.EVENT, type, subject, Actor.SYSTEM, List.of(), null);
  }
}
