package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Refused;
import java.time.Duration;

/** Few claims, a service that stays up, and somebody who watches. */
final class DemoManner implements Manner {

  /** A cold service, a busy machine, an answer that was lost. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  private static final Duration GLANCE = Duration.ofMillis(250);

  @Override
  public Duration slack() {
    return SLACK;
  }

  @Override
  public void pause(int time) throws InterruptedException {
    Thread.sleep(GLANCE);
  }

  @Override
  public boolean sendsAgain(Refused refused) {
    return refused.isUndecided();
  }

  @Override
  public boolean insistsOnAnAnswer() {
    return false;
  }

  @Override
  public boolean looksIntoBooks() {
    return true;
  }
}
