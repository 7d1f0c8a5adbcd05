package io.baopei.worker.engine;

import io.baopei.worker.config.ForWorkers;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the workers once the engine answers, however long that takes, and stops them before
 * anything that they use is closed.
 */
@Component
@ForWorkers
final class EngineWorkers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EngineWorkers.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);
  private static final long STOP_SECONDS_MAX = 30;

  private final WorkflowClient client;
  private final WorkerFactory factory;
  private final SearchAttributeRegistration searchAttributes;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  EngineWorkers(
      WorkflowClient client, WorkerFactory factory, SearchAttributeRegistration attributes) {
    this.client = client;
    this.factory = factory;
    this.searchAttributes = attributes;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("engine-workers").start(this::startWhenThere);
  }

  private void startWhenThere() {
    try {
      while (!engineAnswers()) {
        if (stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      searchAttributes.registerMissing();
      factory.start();
      LOG.info("workers take tasks from {}", client.getOptions().getNamespace());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.error("the workers do not start", failed);
    }
  }

  private boolean engineAnswers() {
    String namespace = client.getOptions().getNamespace();
    try {
      client
          .getWorkflowServiceStubs()
          .blockingStub()
          .withDeadlineAfter(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)
          .describeNamespace(DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build());
      return true;
    } catch (RuntimeException silent) {
      LOG.warn(
          "Temporal at {} does not answer for namespace {}; workers wait and try again: {}",
          client.getWorkflowServiceStubs().getOptions().getTarget(),
          namespace,
          silent.getMessage());
      return false;
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    factory.shutdown();
    factory.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The last to start and the first to stop. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
