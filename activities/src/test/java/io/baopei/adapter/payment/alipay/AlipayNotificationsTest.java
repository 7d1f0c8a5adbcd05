package io.baopei.adapter.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.adapter.http.Clients;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlipayNotificationsTest {

  private static final AlipaysSide ALIPAY = new AlipaysSide();
  private static final String APP_ID = "app_id=" + AlipaysSide.APP_ID;
  private static final String FACTS = "notify_id=N-1&out_biz_no=C-1/INDEMNITY/1";
  private static final Map<String, String> FORM =
      Map.of(
          "app_id", AlipaysSide.APP_ID,
          "notify_id", "N-1",
          "out_biz_no", "C-1/INDEMNITY/1",
          "sign_type", "RSA2",
          "status", "SUCCESS");
  private static final AlipayNotification NOTIFICATION =
      new AlipayNotification("N-1", "C-1/INDEMNITY/1", "SUCCESS");

  private AlipayNotifications notifications;

  @BeforeEach
  void readKeys(@TempDir Path folder) {
    notifications =
        new AlipayNotifications(
            ALIPAY.settings("http://localhost", folder, Clients.PATIENCE, null));
  }

  @Test
  void readsANotificationSignedWithItsSignType() {
    String signed = APP_ID + "&" + FACTS + "&sign_type=RSA2&status=SUCCESS";

    assertThat(notifications.verify(ALIPAY.notification(FORM, signed))).hasValue(NOTIFICATION);
  }

  @Test
  void readsANotificationSignedWithoutItsSignType() {
    String signed = APP_ID + "&" + FACTS + "&status=SUCCESS";

    assertThat(notifications.verify(ALIPAY.notification(FORM, signed))).hasValue(NOTIFICATION);
  }

  @Test
  void readsTheFactsFromTheBusinessContent() {
    String content = "{\"out_biz_no\":\"C-1/INDEMNITY/1\",\"status\":\"SUCCESS\"}";
    Map<String, String> form =
        Map.of("app_id", AlipaysSide.APP_ID, "notify_id", "N-1", "biz_content", content);
    String signed = APP_ID + "&biz_content=" + content + "&notify_id=N-1";

    assertThat(notifications.verify(ALIPAY.notification(form, signed))).hasValue(NOTIFICATION);
  }

  @Test
  void refusesAForgedNotification() {
    Map<String, String> genuine =
        ALIPAY.notification(FORM, APP_ID + "&" + FACTS + "&status=SUCCESS");
    Map<String, String> changed = new HashMap<>(genuine);
    changed.put("out_biz_no", "C-2/INDEMNITY/1");
    Map<String, String> added = new HashMap<>(genuine);
    added.put("more", "than was signed");

    assertThat(notifications.verify(changed)).isEmpty();
    assertThat(notifications.verify(added)).isEmpty();
    assertThat(notifications.verify(FORM)).isEmpty();
    assertThat(notifications.verify(Map.of())).isEmpty();
  }

  @Test
  void refusesANotificationForAnotherApplication() {
    Map<String, String> form = new HashMap<>(FORM);
    form.put("app_id", "2099");
    String signed = "app_id=2099&" + FACTS + "&status=SUCCESS";

    assertThat(notifications.verify(ALIPAY.notification(form, signed))).isEmpty();
  }

  @Test
  void refusesANotificationThatSaysNothing() {
    Map<String, String> form = Map.of("app_id", AlipaysSide.APP_ID, "notify_id", "N-1");

    assertThat(notifications.verify(ALIPAY.notification(form, APP_ID + "&notify_id=N-1")))
        .isEmpty();
  }
}
