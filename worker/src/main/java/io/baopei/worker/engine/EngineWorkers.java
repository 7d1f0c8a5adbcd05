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
import org.springframework.boot.web.server.context.WebServerApplicationContext;
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
  private volatile boolean takingTasks;

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
      while (!tryToStart()) {
        if (stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryToStart() {
    String target = client.getWorkflowServiceStubs().getOptions().getTarget();
    String namespace = client.getOptions().getNamespace();
    try {
      askFor(namespace);
      searchAttributes.registerMissing();
      factory.start();
      takingTasks = true;
      LOG.info("workers take tasks from {}", namespace);
      return true;
    } catch (RuntimeException failed) {
      LOG.warn(
          "workers cannot start at Temporal {}, namespace {}; they wait and try again: {}",
          target,
          namespace,
          failed.toString());
      return false;
    }
  }

  private void askFor(String namespace) {
    client
        .getWorkflowServiceStubs()
        .blockingStub()
        .withDeadlineAfter(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)
        .describeNamespace(DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build());
  }

  /** Whether the workers have started, and were not stopped. */
  boolean isTakingTasks() {
    return takingTasks;
  }

  @Override
  public void stop() {
    stopped.countDown();
    takingTasks = false;
    factory.shutdown();
    factory.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * Started after the web server and stopped before it, yet after the requests in flight: they wait
   * for answers of claims, which nobody would give.
   */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
  }
}
