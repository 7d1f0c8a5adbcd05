package io.baopei.sandbox.demo.story;

import java.time.Instant;
import java.util.Map;

/**
 * What the players of a story were answered.
 *
 * @param done when the service said of each action or reported fact that it is done, the last time
 * @param isToldWrongly the story ended since somebody was answered with 409, and the record shows
 *     that what was asked for is done
 */
public record Answers(Map<String, Instant> done, boolean isToldWrongly) {

  /** Nobody was answered anything. */
  public static Answers none() {
    return new Answers(Map.of(), false);
  }
}
