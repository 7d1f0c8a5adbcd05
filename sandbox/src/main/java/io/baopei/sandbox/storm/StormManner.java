package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.Manner;
import io.baopei.sandbox.demo.wire.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Players who expect the worst: whatever is not answered is sent again until it is. */
final class StormManner implements Manner {

  private static final int TOO_MANY = 429;
  private static final int FAILED = 500;
  private static final long FIRST_MILLIS = 1_000;
  private static final double LONGEST_MILLIS = 10_000;

  /** Who has looked so often waits for a term to run out, and need not be quick. */
  private static final int WAITS_FOR_A_TERM = 10;

  private static final double OF_A_TERM_MILLIS = 30_000;
  private static final double LONGER = 1.7;

  private final AtomicInteger refusedThough = new AtomicInteger();

  /** Whether a story is stuck is judged from outside, by whether any story ends. */
  @Override
  public Duration slack() {
    return Duration.ofHours(12);
  }

  @Override
  public void pause(int time) throws InterruptedException {
    double millis = FIRST_MILLIS * Math.pow(LONGER, Math.min(time, 30));
    double longest = time > WAITS_FOR_A_TERM ? OF_A_TERM_MILLIS : LONGEST_MILLIS;
    Thread.sleep((long) Math.min(longest, millis));
  }

  @Override
  public boolean sendsAgain(Refused refused) {
    return refused.isUndecided()
        || refused.status() < 0
        || refused.status() == TOO_MANY
        || refused.status() >= FAILED;
  }

  @Override
  public boolean insistsOnAnAnswer() {
    return true;
  }

  /** The view was ahead of a claim whose worker was killed: what it shows will be so. */
  @Override
  public void wasRefusedThough(Refused refused) {
    refusedThough.incrementAndGet();
  }

  int refusedThough() {
    return refusedThough.get();
  }

  /** All claims are compared with the books at once, when all is over. */
  @Override
  public boolean looksIntoBooks() {
    return false;
  }
}
