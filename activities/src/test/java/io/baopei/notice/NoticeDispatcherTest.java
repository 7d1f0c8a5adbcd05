package io.baopei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.Role;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.NoticeOutbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeDispatcherTest {

  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

  private final List<String> log = new ArrayList<>();

  @Test
  void sendsWhatWaitsAndHoldsNothingUpForAFailure() {
    NoticeDispatcher dispatcher =
        new NoticeDispatcher(
            outbox("refused", "down", "fine"), this::send, InstantSource.fixed(NOW));

    assertThat(dispatcher.dispatch(10)).isEqualTo(3);

    assertThat(log)
        .containsExactly(
            "refused refused UNKNOWN_KIND", "failed down HTTP 503", "send fine", "sent fine");
  }

  @Test
  void takesNoMoreThanItIsTold() {
    NoticeDispatcher dispatcher =
        new NoticeDispatcher(outbox("one", "two"), this::send, InstantSource.fixed(NOW));

    assertThat(dispatcher.dispatch(1)).isEqualTo(1);

    assertThat(log).containsExactly("send one", "sent one");
  }

  private void send(OutgoingNotice notice) {
    switch (notice.noticeId()) {
      case "refused" -> throw new CounterpartyRefused("UNKNOWN_KIND", "No.");
      case "down" -> throw new CounterpartyUnavailable("HTTP 503", null);
      default -> log.add("send " + notice.noticeId());
    }
  }

  private NoticeOutbox outbox(String... ids) {
    List<OutgoingNotice> waiting =
        List.of(ids).stream()
            .map(id -> new OutgoingNotice(id, "C-1", Notice.to(Role.BUYER, "KIND")))
            .toList();
    return new NoticeOutbox() {
      @Override
      public List<OutgoingNotice> take(int limit, Instant now) {
        return waiting.stream().limit(limit).toList();
      }

      @Override
      public void sent(String noticeId, Instant now) {
        log.add("sent " + noticeId);
      }

      @Override
      public void failed(String noticeId, String why, Instant now) {
        log.add("failed " + noticeId + " " + why);
      }

      @Override
      public boolean refused(OutgoingNotice notice, String why, Instant now) {
        log.add("refused " + notice.noticeId() + " " + why);
        return false;
      }
    };
  }
}
