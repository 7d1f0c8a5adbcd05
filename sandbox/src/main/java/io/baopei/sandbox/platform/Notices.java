package io.baopei.sandbox.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The notices that arrived, by claim; a notice that comes again only counts up. */
@Component
class Notices {

  private final Map<String, Map<String, Arrived>> byClaim = new ConcurrentHashMap<>();
  private final Clock clock;

  Notices(Clock clock) {
    this.clock = clock;
  }

  void arrive(Notice notice) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    byClaim.compute(notice.claimId(), (claim, before) -> with(before, notice, now));
  }

  /** Of one claim, in order of first arrival. */
  List<Arrived> of(String claimId) {
    return List.copyOf(byClaim.getOrDefault(claimId, Map.of()).values());
  }

  // Copies, so that a list being answered is never one being changed.
  private static Map<String, Arrived> with(
      @Nullable Map<String, Arrived> before, Notice notice, Instant now) {
    Map<String, Arrived> after = new LinkedHashMap<>(before == null ? Map.of() : before);
    after.merge(notice.noticeId(), Arrived.first(notice, now), (first, again) -> first.again());
    return after;
  }

  /** A notice as sent. */
  record Notice(
      String noticeId, String claimId, Recipient to, String kind, @Nullable JsonNode data) {

    Notice {
      Required.text("noticeId", noticeId);
      Required.text("claimId", claimId);
      Required.value("to", to);
      Required.text("kind", kind);
      NoticeData.check(data);
    }

    List<String> content() {
      return List.of(noticeId, claimId, to.name(), kind, String.valueOf(data));
    }
  }

  enum Recipient {
    BUYER,
    MERCHANT,
    INSURER,
    PLATFORM,
    OPS
  }

  /** A notice as it arrived, and how often. */
  record Arrived(
      String noticeId,
      String claimId,
      Recipient to,
      String kind,
      @Nullable JsonNode data,
      Instant arrivedAt,
      int deliveries) {

    static Arrived first(Notice notice, Instant at) {
      return new Arrived(
          notice.noticeId(), notice.claimId(), notice.to(), notice.kind(), notice.data(), at, 1);
    }

    Arrived again() {
      return new Arrived(noticeId, claimId, to, kind, data, arrivedAt, deliveries + 1);
    }
  }
}
