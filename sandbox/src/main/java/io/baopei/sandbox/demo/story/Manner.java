package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Refused;
import java.time.Duration;

/** How the players of a story wait, and what keeps them from giving up. */
public interface Manner {

  /** What a story may take beside the waits of the terms. */
  Duration slack();

  /** Waits before a claim or recourse is looked at again, for the {@code time}-th time in a row. */
  void pause(int time) throws InterruptedException;

  /** Whether what was answered like that is to be sent again, under the same key. */
  boolean sendsAgain(Refused refused);

  /**
   * Whether something is sent until it is answered; else it is taken as done as soon as the claim
   * shows it.
   */
  boolean insistsOnAnAnswer();

  /** What was refused although the claim or recourse shows, then and later, that it is allowed. */
  default void wasRefusedThough(Refused refused) {
    throw refused;
  }

  /** Whether the sandbox's books are looked up for each claim by itself. */
  boolean looksIntoBooks();

  /** Looks often enough for the fastest demo, seldom enough not to be a load. */
  static Manner ofADemo() {
    return new DemoManner();
  }
}
