package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.tracking;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_MARKER_RECORDED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_STARTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Outcome;
import io.temporal.api.enums.v1.EventType;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the happy path may cost: events, billable actions and tasks (design, budgets). */
class BudgetWorkflowTest {

  private static final int EVENTS_MAX = 46;
  private static final int ACTIONS_MAX = 16;
  private static final int TASKS_MAX = 6;

  /** What Temporal bills as an action. */
  private static final Set<EventType> BILLABLE =
      Set.of(
          EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
          EVENT_TYPE_TIMER_STARTED,
          EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
          EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
          EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
          EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
          EVENT_TYPE_MARKER_RECORDED);

  @Test
  void keepsThePaidReturnWithinItsBudget() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      rests(world);
      world.does(approve(), tracking(), confirm());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      WorkflowExecutionHistory history = world.history();
      Map<EventType, Long> counts = counts(history);
      assertThat(history.getEvents()).as("events %s", counts).hasSizeLessThanOrEqualTo(EVENTS_MAX);
      assertThat(sum(counts, BILLABLE)).as("actions %s", counts).isLessThanOrEqualTo(ACTIONS_MAX);
      assertThat(sum(counts, Set.of(EVENT_TYPE_WORKFLOW_TASK_COMPLETED)))
          .as("tasks %s", counts)
          .isLessThanOrEqualTo(TASKS_MAX);
      assertThat(Histories.openTimers(history)).isZero();
    }
  }

  @Test
  void costsATimerAndTwoRecordsLessWithoutAReturn() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      rests(world);
      world.does(approve());
      world.end();
      assertThat(world.history().getEvents()).hasSizeLessThanOrEqualTo(EVENTS_MAX / 2 + 5);
    }
  }

  /** Nobody decides in the moment of the filing: the first task is over. */
  private static void rests(ClaimWorld world) {
    world.sleep(Duration.ofSeconds(1));
  }

  private static Map<EventType, Long> counts(WorkflowExecutionHistory history) {
    Map<EventType, Long> counts = new TreeMap<>();
    history.getEvents().forEach(event -> counts.merge(event.getEventType(), 1L, Long::sum));
    return counts;
  }

  private static long sum(Map<EventType, Long> counts, Set<EventType> types) {
    return types.stream().mapToLong(type -> counts.getOrDefault(type, 0L)).sum();
  }
}
