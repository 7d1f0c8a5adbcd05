package io.baopei.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.Role;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.NoticeOutbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountedNoticesTest {

  private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
  private static final OutgoingNotice NOTICE =
      new OutgoingNotice("C-1/notice/1/1", "C-1", Notice.to(Role.BUYER, "CLAIM_REJECTED"));

  @Test
  void countsANoticeWhenItIsGivenUpAndNotBefore() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    NoticeOutbox outbox = mock(NoticeOutbox.class);
    when(outbox.refused(eq(NOTICE), any(), any())).thenReturn(false, false, true);
    NoticeOutbox counted = new CountedNotices(outbox, meters);

    counted.refused(NOTICE, "RECIPIENT_UNKNOWN", NOON);
    counted.refused(NOTICE, "RECIPIENT_UNKNOWN", NOON);
    assertThat(meters.find("baopei.notices.refused").counter()).isNull();
    counted.refused(NOTICE, "RECIPIENT_UNKNOWN", NOON);

    assertThat(
            meters
                .get("baopei.notices.refused")
                .tags("to", "BUYER", "kind", "CLAIM_REJECTED")
                .counter()
                .count())
        .isEqualTo(1);
  }
}
