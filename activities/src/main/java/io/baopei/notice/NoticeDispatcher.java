package io.baopei.notice;

import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.notification.Notices;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.NoticeOutbox;
import java.time.InstantSource;

/** Sends what waits in the outbox: at least once, and lost only when refused for good. */
public final class NoticeDispatcher {

  private final NoticeOutbox outbox;
  private final Notices notices;
  private final InstantSource clock;

  public NoticeDispatcher(NoticeOutbox outbox, Notices notices, InstantSource clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Sends up to {@code limit} notices; one that fails stays for later and holds up no other.
   *
   * @return how many were taken; fewer than the limit when the outbox is empty
   */
  public int dispatch(int limit) {
    var taken = outbox.take(limit, clock.instant());
    taken.forEach(this::send);
    return taken.size();
  }

  private void send(OutgoingNotice notice) {
    try {
      notices.send(notice);
      outbox.sent(notice.noticeId(), clock.instant());
    } catch (CounterpartyRefused refused) {
      outbox.refused(notice, refused.code(), clock.instant());
    } catch (CounterpartyUnavailable unavailable) {
      outbox.failed(notice.noticeId(), String.valueOf(unavailable.getMessage()), clock.instant());
    }
  }
}
