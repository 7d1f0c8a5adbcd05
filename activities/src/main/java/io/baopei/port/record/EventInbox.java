package io.baopei.port.record;

import io.baopei.domain.claim.ClaimId;
import java.time.Instant;
import java.util.List;

/** The events that platforms and providers sent, each noted once. */
public interface EventInbox {

  /** An event that came and was not passed on, and why. */
  record IgnoredEvent(String type, Instant receivedAt, String reason) {}

  /**
   * Notes an event before it is passed on.
   *
   * @param source who sent it, {@code platform/<org>} or {@code alipay}
   * @return whether it still has to be passed on: true until {@link #passedOn} was called
   */
  boolean receive(String source, String eventId, String claimId, String type, Instant now);

  /** Notes that the event reached its workflow. */
  void passedOn(String source, String eventId, Instant now);

  /** Notes that the event is not passed on, and why; it does not have to be any more. */
  void ignore(String source, String eventId, String reason, Instant now);

  /** The events of that claim that were not passed on, in the order in which they came. */
  List<IgnoredEvent> ignored(ClaimId claimId);
}
