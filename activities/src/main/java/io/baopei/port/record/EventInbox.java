package io.baopei.port.record;

import java.time.Instant;

/** The events that platforms and providers sent, each noted once. */
public interface EventInbox {

  /**
   * Notes an event before it is passed on.
   *
   * @param source who sent it, {@code platform/<org>} or {@code alipay}
   * @return whether it still has to be passed on: true until {@link #passedOn} was called
   */
  boolean receive(String source, String eventId, String claimId, String type, Instant now);

  /** Notes that the event reached its workflow. */
  void passedOn(String source, String eventId, Instant now);
}
