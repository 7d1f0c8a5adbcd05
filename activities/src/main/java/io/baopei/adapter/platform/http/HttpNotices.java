package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.Reason;
import io.baopei.port.notification.Notices;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Tells people things through the platform, which knows how to reach them. */
public final class HttpNotices implements Notices {

  private static final String PATH = "/platform/v1/notices";

  private final CounterpartyClient platform;

  public HttpNotices(CounterpartyClient platform) {
    this.platform = platform;
  }

  @Override
  public void send(OutgoingNotice notice) {
    Body body = Body.of(notice);
    Required.success("platform, notice", () -> platform.post(notice.noticeId(), body, PATH));
  }

  private record Body(String noticeId, String claimId, String to, String kind, Data data) {

    static Body of(OutgoingNotice outgoing) {
      Notice notice = outgoing.notice();
      return new Body(
          outgoing.noticeId(),
          outgoing.claimId(),
          notice.to().name(),
          notice.kind(),
          Data.of(notice));
    }
  }

  /** What the receiver must know; whatever the notice does not say is left out. */
  private record Data(
      @Nullable String dueAt,
      @Nullable WireMoney amount,
      @Nullable Reason reason,
      @Nullable List<String> missing,
      @Nullable String hint,
      @Nullable Boolean affectsOrderDefectRate) {

    static Data of(Notice notice) {
      Instant dueAt = notice.dueAt();
      Money amount = notice.amount();
      return new Data(
          dueAt == null ? null : dueAt.toString(),
          amount == null ? null : WireMoney.of(amount),
          notice.reason(),
          notice.missing().isEmpty() ? null : notice.missing(),
          notice.hint() == null ? null : notice.hint().name(),
          notice.affectsOrderDefectRate());
    }
  }
}
