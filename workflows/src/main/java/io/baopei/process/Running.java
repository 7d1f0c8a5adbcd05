package io.baopei.process;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An activity that is retried for ever, and can be called off. */
final class Running<T> {

  private final CancellationScope scope;
  private @Nullable Promise<T> promise;

  Running(Supplier<Promise<T>> activity) {
    scope = Workflow.newCancellationScope(() -> promise = activity.get());
    scope.run();
  }

  Promise<T> promise() {
    return Objects.requireNonNull(promise);
  }

  boolean isDone() {
    return promise().isCompleted();
  }

  void cancel() {
    scope.cancel();
  }
}
