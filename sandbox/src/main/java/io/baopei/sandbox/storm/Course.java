package io.baopei.sandbox.storm;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the storm is: who has begun, who is at the end, and when that last moved. */
final class Course {

  private final AtomicInteger begun = new AtomicInteger();
  private final Queue<Played> ended = new ConcurrentLinkedQueue<>();
  private final AtomicInteger endings = new AtomicInteger();
  private final long start = System.nanoTime();
  private final PrintStream out;
  private volatile long lastEnd = start;

  Course(PrintStream out) {
    this.out = out;
  }

  void begins() {
    begun.incrementAndGet();
  }

  void ends(Played played) {
    ended.add(played);
    endings.incrementAndGet();
    lastEnd = System.nanoTime();
    if (played.verdict() == Verdict.OTHERWISE || played.verdict() == Verdict.TOLD_WRONGLY) {
      say("claim %d %s: %s".formatted(played.number(), played.verdict(), played.mismatches()));
    }
  }

  int begun() {
    return begun.get();
  }

  int ended() {
    return endings.get();
  }

  Queue<Played> played() {
    return ended;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Since a claim came to its end. */
  Duration standstill() {
    return Duration.ofNanos(System.nanoTime() - lastEnd);
  }

  /** Says what happens, with the time since the storm began. */
  void say(String text) {
    long seconds = elapsed().toSeconds();
    out.println("%3d:%02d  %s".formatted(seconds / 60, seconds % 60, text));
  }
}
