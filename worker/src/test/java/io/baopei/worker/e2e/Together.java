package io.baopei.worker.e2e;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets many do something at the same instant. */
final class Together {

  private Together() {}

  /** All results, in order; fails with the first that failed. */
  static <T> List<T> all(List<Supplier<T>> works) {
    return all(works.size(), works);
  }

  /** The same with so many at a time. */
  static <T> List<T> all(int atOnce, List<Supplier<T>> works) {
    Semaphore go = new Semaphore(0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          works.stream().map(work -> threads.submit(() -> after(go, work))).toList();
      go.release(atOnce);
      return running.stream().map(Together::result).toList();
    }
  }

  private static <T> T after(Semaphore go, Supplier<T> work) throws InterruptedException {
    go.acquire();
    try {
      return work.get();
    } finally {
      go.release();
    }
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
