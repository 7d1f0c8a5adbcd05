package io.baopei.worker.engine;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs a call to the engine within a time, and says in our words how it failed. */
public final class Deadlines implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  <T> T within(Duration limit, Callable<T> call) {
    AtomicBoolean left = new AtomicBoolean();
    Context.CancellableContext context =
        Sending.noting(left).withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS, timer);
    try {
      return context.call(call);
    } catch (Exception failure) {
      throw inOurWords(failure, left.get());
    } finally {
      context.cancel(null);
    }
  }

  private static RuntimeException inOurWords(Exception failure, boolean left) {
    return switch (failure) {
      case WorkflowNotFoundException gone -> new WorkflowGone(gone);
      case WorkflowUpdateTimeoutOrCancelledException late -> new EngineUnavailable(true, late);
      case WorkflowUpdateException refused -> refused(refused);
      case WorkflowServiceException service -> unavailable(service, left);
      case StatusRuntimeException status -> unavailable(status, left);
      case RuntimeException other -> other;
      default -> new IllegalStateException(failure);
    };
  }

  private static RuntimeException refused(WorkflowUpdateException refused) {
    if (refused.getCause() instanceof ApplicationFailure failure) {
      return new ActionRefused(failure.getType(), failure.getOriginalMessage(), details(failure));
    }
    return refused;
  }

  private static @Nullable Standing details(ApplicationFailure failure) {
    return failure.getDetails().getSize() == 0 ? null : failure.getDetails().get(Standing.class);
  }

  private static RuntimeException unavailable(Exception failure, boolean left) {
    Status status = Status.fromThrowable(failure);
    return switch (status.getCode()) {
      case NOT_FOUND -> new WorkflowGone(failure);
      case UNAVAILABLE -> new EngineUnavailable(left || !neverConnected(status), failure);
      // FAILED_PRECONDITION: the claim's last task failed, and is tried again by itself.
      case DEADLINE_EXCEEDED,
          CANCELLED,
          RESOURCE_EXHAUSTED,
          UNKNOWN,
          INTERNAL,
          ABORTED,
          FAILED_PRECONDITION ->
          new EngineUnavailable(true, failure);
      default -> new IllegalStateException("the engine refused the call: " + status, failure);
    };
  }

  private static boolean neverConnected(Status status) {
    for (Throwable cause = status.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof java.net.ConnectException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
