package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.CounterpartyClient;
import io.baopei.adapter.http.Required;
import io.baopei.port.notification.Notices;
import java.util.Map;

/** Tells people things through the platform, which knows how to reach them. */
public final class HttpNotices implements Notices {

  private static final String PATH = "/platform/v1/notices";

  private final CounterpartyClient platform;

  public HttpNotices(CounterpartyClient platform) {
    this.platform = platform;
  }

  @Override
  public void send(OutgoingNotice notice) {
    Body body = new Body(notice.noticeId(), notice.claimId(), notice.to(), notice.kind(), Map.of());
    Required.success("platform, notice", () -> platform.post(notice.noticeId(), body, PATH));
  }

  private record Body(
      String noticeId, String claimId, String to, String kind, Map<String, String> data) {}
}
