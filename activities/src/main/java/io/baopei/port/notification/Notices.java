package io.baopei.port.notification;

import io.baopei.contract.activity.Notice;

/** Telling people things through the platform. */
public interface Notices {

  /**
   * A notice as it is sent.
   *
   * @param noticeId the idempotency key, {@code <claimId>/notice/<seq>/<n>}
   * @param notice whom it tells what
   */
  record OutgoingNotice(String noticeId, String claimId, Notice notice) {}

  /**
   * Sends a notice. Idempotent by its id.
   *
   * @throws io.baopei.port.failure.CounterpartyUnavailable when the platform cannot be reached
   * @throws io.baopei.port.failure.CounterpartyRefused when the platform will not take it
   */
  void send(OutgoingNotice notice);
}
