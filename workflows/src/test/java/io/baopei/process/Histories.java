package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowTaskFailedCause;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.WorkflowExecutionHistory;
import java.util.List;

/** What every history of a claim must be. */
final class Histories {

  private Histories() {}

  static long count(WorkflowExecutionHistory history, EventType type) {
    return history.getEvents().stream().filter(event -> event.getEventType() == type).count();
  }

  /** Timers that neither rang nor were cancelled. */
  static long openTimers(WorkflowExecutionHistory history) {
    return count(history, EventType.EVENT_TYPE_TIMER_STARTED)
        - count(history, EventType.EVENT_TYPE_TIMER_FIRED)
        - count(history, EventType.EVENT_TYPE_TIMER_CANCELED);
  }

  static void assertSound(WorkflowExecutionHistory history, boolean running) {
    List<HistoryEvent> failed = history.getEvents().stream().filter(Histories::isFault).toList();
    assertThat(failed).as("failed workflow tasks").isEmpty();
    assertThat(count(history, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED)).isZero();
    assertThat(openTimers(history)).as("open timers").isLessThanOrEqualTo(running ? 1 : 0);
  }

  /** A task that is done again because something came meanwhile is no fault. */
  private static boolean isFault(HistoryEvent event) {
    return event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED
        && event.getWorkflowTaskFailedEventAttributes().getCause()
            != WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND;
  }
}
