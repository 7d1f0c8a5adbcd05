package io.baopei.activity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * So many payouts of one payer at a time in this process: one whose payments are slow does not take
 * the places of all others. Who finds no place in a moment comes again.
 */
public final class PayerLanes {

  private final int each;
  private final Duration patience;
  private final Map<String, Semaphore> lanes = new ConcurrentHashMap<>();

  /** {@code each} places for each payer, waited for as long as {@code patience} says. */
  public PayerLanes(int each, Duration patience) {
    this.each = each;
    this.patience = patience;
  }

  /**
   * Does the work in a place of that payer.
   *
   * @throws PayerBusy when none became free; nothing was done then
   */
  <T> T through(String payerId, Supplier<T> work) {
    Semaphore lane = lanes.computeIfAbsent(payerId, any -> new Semaphore(each, true));
    enter(lane, payerId);
    try {
      return work.get();
    } finally {
      lane.release();
    }
  }

  private void enter(Semaphore lane, String payerId) {
    try {
      if (!lane.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PayerBusy(payerId);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PayerBusy(payerId);
    }
  }
}
