package io.baopei.sandbox.demo.story;

/** A story did not go as it is told; the message says what was waited for and what came instead. */
public final class WentOtherwise extends RuntimeException {

  WentOtherwise(String message) {
    super(message);
  }
}
