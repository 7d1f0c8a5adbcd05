package io.baopei.worker.metrics;

import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.NoticeOutbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, in the log and as a figure, that a notice was given up: somebody was not told. */
public final class CountedNotices implements NoticeOutbox {

  private static final Logger LOG = LoggerFactory.getLogger(CountedNotices.class);

  private final NoticeOutbox outbox;
  private final MeterRegistry meters;

  public CountedNotices(NoticeOutbox outbox, MeterRegistry meters) {
    this.outbox = outbox;
    this.meters = meters;
  }

  @Override
  public List<OutgoingNotice> take(int limit, Instant now) {
    return outbox.take(limit, now);
  }

  @Override
  public void sent(String noticeId, Instant now) {
    outbox.sent(noticeId, now);
  }

  @Override
  public void failed(String noticeId, String why, Instant now) {
    outbox.failed(noticeId, why, now);
  }

  @Override
  public boolean refused(OutgoingNotice notice, String why, Instant now) {
    boolean givenUp = outbox.refused(notice, why, now);
    if (givenUp) {
      String to = notice.notice().to().name();
      String kind = notice.notice().kind();
      meters.counter("baopei.notices.refused", "to", to, "kind", kind).increment();
      LOG.atWarn()
          .addKeyValue("claim_id", notice.claimId())
          .log("claim_id={} the platform refused {} to {}: {}", notice.claimId(), kind, to, why);
    }
    return givenUp;
  }
}
