package io.baopei.worker.e2e;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Lets many do something at the same instant. */
final class Together {

  private Together() {}

  /** All results, in order; fails with the first that failed. */
  static <T> List<T> all(List<Supplier<T>> works) {
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          works.stream().map(work -> threads.submit(() -> after(go, work))).toList();
      go.countDown();
      return running.stream().map(Together::result).toList();
    }
  }

  private static <T> T after(CountDownLatch go, Supplier<T> work) throws InterruptedException {
    go.await();
    return work.get();
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
