package io.baopei.adapter.payment.alipay;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.baopei.adapter.http.Clients;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;

class KeyRotationTest {

  @RegisterExtension
  static final WireMockExtension GATEWAY = WireMockExtension.newInstance().build();

  private final AlipaysSide alipay = new AlipaysSide();

  @Test
  void believesTheOldKeyAndTheNewOneWhileBothAreInTheFile(@TempDir Path folder) {
    AlipaySettings settings = alipay.settings(GATEWAY.baseUrl(), folder, Clients.PATIENCE, null);
    String old = alipay.answer(GatewayScene.QUERY, GatewayScene.success(GatewayScene.KEY));
    AlipayPayouts unaware = payouts(settings);
    alipay.changeKey(settings);
    String young = alipay.answer(GatewayScene.QUERY, GatewayScene.success(GatewayScene.KEY));

    assertThat(answered(unaware, young)).isInstanceOf(Unknown.class);
    AlipayPayouts restarted = payouts(settings);
    assertThat(answered(restarted, old)).isInstanceOf(Paid.class);
    assertThat(answered(restarted, young)).isInstanceOf(Paid.class);
    String forged =
        new AlipaysSide().answer(GatewayScene.QUERY, GatewayScene.success(GatewayScene.KEY));
    assertThat(answered(restarted, forged)).isInstanceOf(Unknown.class);
  }

  @Test
  void believesNotificationsOfEither(@TempDir Path folder) {
    AlipaySettings settings = alipay.settings(GATEWAY.baseUrl(), folder, Clients.PATIENCE, null);
    Map<String, String> old = notification();
    alipay.changeKey(settings);
    AlipayNotifications notifications = new AlipayNotifications(settings);

    assertThat(notifications.verify(old)).isPresent();
    assertThat(notifications.verify(notification())).isPresent();
  }

  private Map<String, String> notification() {
    String signed =
        "app_id=%s&notify_id=N-1&out_biz_no=K&status=SUCCESS".formatted(AlipaysSide.APP_ID);
    return alipay.notification(
        Map.of(
            "app_id",
            AlipaysSide.APP_ID,
            "notify_id",
            "N-1",
            "out_biz_no",
            "K",
            "status",
            "SUCCESS"),
        signed);
  }

  private static PaymentOutcome answered(AlipayPayouts payouts, String answer) {
    GATEWAY.stubFor(post("/gateway.do").willReturn(okJson(answer)));
    return payouts.find(GatewayScene.KEY, GatewayScene.CNY);
  }

  private static AlipayPayouts payouts(AlipaySettings settings) {
    return new AlipayPayouts(settings, RestClient.builder(), InstantSource.fixed(GatewayScene.NOW));
  }
}
