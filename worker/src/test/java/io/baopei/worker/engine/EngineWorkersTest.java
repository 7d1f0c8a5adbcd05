package io.baopei.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.grpc.Status;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineWorkersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WorkflowClient client = mock(WorkflowClient.class, RETURNS_DEEP_STUBS);
  private final WorkerFactory factory = mock();
  private final SearchAttributeRegistration attributes = mock();
  private final EngineWorkers workers = new EngineWorkers(client, factory, attributes);

  @AfterEach
  void stop() {
    workers.stop();
  }

  @Test
  void waitsForAnEngineThatIsDownAtTheStart() {
    WorkflowServiceBlockingStub engine = mock();
    when(client.getWorkflowServiceStubs().blockingStub()).thenReturn(engine);
    when(client.getOptions().getNamespace()).thenReturn("default");
    when(engine.withDeadlineAfter(anyLong(), any())).thenReturn(engine);
    when(engine.describeNamespace(any()))
        .thenThrow(Status.UNAVAILABLE.asRuntimeException())
        .thenReturn(DescribeNamespaceResponse.getDefaultInstance());

    workers.start();

    assertThat(workers.isRunning()).isTrue();
    assertThat(workers.isTakingTasks()).isFalse();
    verifyNoInteractions(factory);

    await().atMost(PATIENCE).until(workers::isTakingTasks);
    verify(factory).start();
    verify(attributes).registerMissing();
  }
}
