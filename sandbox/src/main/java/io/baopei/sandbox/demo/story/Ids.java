package io.baopei.sandbox.demo.story;

import java.util.Locale;

/**
 * The names in one story of one run; no other run has the same.
 *
 * @param run the run's own word
 * @param number the story's number in the run
 * @param platformId the platform that files
 * @param insurerId the insurer that wrote the policy
 */
public record Ids(String run, int number, String platformId, String insurerId) {

  /** The word of a run that begins at that instant, in milliseconds. */
  public static String runAt(long epochMillis) {
    return Long.toString(epochMillis, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  public String orderId() {
    return "O" + stem();
  }

  public String subOrderId() {
    return orderId() + "-1";
  }

  public String requestId() {
    return "RF" + stem();
  }

  public String policyNo() {
    return "P" + stem();
  }

  /** Another order of the buyer, placed to show a price. */
  public String evidenceOrderId() {
    return "E" + stem();
  }

  /** A merchant of this story's own: no other story shares its account. */
  public String merchantId() {
    return "M" + stem();
  }

  /** A buyer of this story's own: nobody claims so often that it would be flagged. */
  public String buyerId() {
    return "B" + stem();
  }

  /** An idempotency key or event id. */
  public String key(String what) {
    return "demo" + stem() + "-" + what;
  }

  private String stem() {
    return "-%s-%02d".formatted(run, number);
  }
}
