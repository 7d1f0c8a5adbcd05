package io.baopei.port.record;

import io.baopei.port.notification.Notices.OutgoingNotice;
import java.time.Instant;
import java.util.List;

/** Notices that were put on record with a step and still have to be sent. */
public interface NoticeOutbox {

  /**
   * Takes notices to send, for {@code lease} from {@code now}; nobody else takes them meanwhile.
   */
  List<OutgoingNotice> take(int limit, Instant now);

  /** Notes that it was sent. */
  void sent(String noticeId, Instant now);

  /** Notes that it could not be sent, to be tried again later with growing gaps. */
  void failed(String noticeId, String why, Instant now);

  /**
   * Notes that the platform refused it. A refusal may be a slip of the platform's, so it is tried
   * again some times; then it is given up and keeps the reason.
   *
   * @return whether it is given up with this refusal
   */
  boolean refused(OutgoingNotice notice, String why, Instant now);
}
