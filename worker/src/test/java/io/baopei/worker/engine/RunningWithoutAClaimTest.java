package io.baopei.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.ClaimRoll;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowStub;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningWithoutAClaimTest {

  private static final String ID = "C-0123456789ABCDEFGHJK";

  private final WorkflowClient client = mock();
  private final WorkflowStub workflow = mock(RETURNS_DEEP_STUBS);
  private final ClaimRoll roll = mock();
  private final Deadlines deadlines = new Deadlines();

  @AfterEach
  void close() {
    deadlines.close();
  }

  @Test
  void findsNothingWhereTheClaimIsOnRecord() {
    lists("claim/" + ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    when(roll.find(ID)).thenReturn(Optional.of(mock(ClaimView.class)));
    assertThat(found()).isEmpty();
  }

  @Test
  void findsAWorkflowWhoseClaimIsNotOnRecord() {
    lists("claim/" + ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    assertThat(found()).containsExactly("claim/" + ID);
  }

  @Test
  void findsAWorkflowThatSomebodyStartedUnderAnotherName() {
    lists("by-hand", WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    assertThat(found()).containsExactly("by-hand");
  }

  @Test
  void looksAgainAtWhatTheListSaysLate() {
    lists("claim/" + ID, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    assertThat(found()).isEmpty();
  }

  private Iterable<String> found() {
    return new RunningWithoutAClaim(client, deadlines, roll).find().violations();
  }

  private void lists(String workflowId, WorkflowExecutionStatus now) {
    WorkflowExecutionMetadata listed = mock(RETURNS_DEEP_STUBS);
    when(listed.getExecution().getWorkflowId()).thenReturn(workflowId);
    when(client.listExecutions(anyString())).thenReturn(Stream.of(listed));
    when(client.newUntypedWorkflowStub(workflowId)).thenReturn(workflow);
    when(workflow.describe().getStatus()).thenReturn(now);
  }
}
