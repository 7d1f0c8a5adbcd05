package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Refused;

/** One thing that somebody does in a story, as soon as it may be done. */
@FunctionalInterface
public interface Step {

  /**
   * Does it.
   *
   * @throws Refused when the service says no
   * @throws WentOtherwise when it never comes to the point where it may be done
   */
  void play(Scene scene) throws InterruptedException;
}
