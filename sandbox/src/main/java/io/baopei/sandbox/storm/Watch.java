package io.baopei.sandbox.storm;

import java.time.Duration;

/** Who looks after a storm every few seconds: tells how far it is, and repairs. For one thread. */
final class Watch {

  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Course course;
  private final RepairDesk repairDesk;
  private long lookedAt = System.nanoTime();

  Watch(Course course, RepairDesk repairDesk) {
    this.course = course;
    this.repairDesk = repairDesk;
  }

  /** Looks, unless that was a moment ago. */
  void glance() throws InterruptedException {
    if (System.nanoTime() - lookedAt > EVERY.toNanos()) {
      lookedAt = System.nanoTime();
      course.say("%d claims begun, %d ended".formatted(course.begun(), course.ended()));
      repairDesk.look();
    }
  }
}
