package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.baopei.adapter.http.WireJson;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells Alipay's notifications from forged ones. */
public final class AlipayNotifications {

  private final String appId;
  private final List<PublicKey> alipaysKeys;

  public AlipayNotifications(AlipaySettings settings) {
    this.appId = settings.appId();
    this.alipaysKeys = PemKeys.publicKeys(settings.alipayPublicKeyFile());
  }

  /**
   * The notification in a form post, once its signature holds and it is meant for us; empty
   * otherwise. Never throws for what is in the form.
   */
  public Optional<AlipayNotification> verify(Map<String, String> form) {
    return appId.equals(form.get("app_id")) && isSigned(form) ? read(form) : Optional.empty();
  }

  /** Alipay signs some notifications with and some without their {@code sign_type}. */
  private boolean isSigned(Map<String, String> form) {
    String sign = form.getOrDefault("sign", "");
    return holds(form, Set.of("sign"), sign) || holds(form, Set.of("sign", "sign_type"), sign);
  }

  private boolean holds(Map<String, String> form, Set<String> leftOut, String sign) {
    return Rsa2.verifiesAny(alipaysKeys, SignedForm.contentToSign(form, leftOut), sign);
  }

  /** The facts stand in the form itself, or in {@code biz_content}: Alipay uses both ways. */
  private static Optional<AlipayNotification> read(Map<String, String> form) {
    GatewayReply content =
        WireJson.read(form.getOrDefault("biz_content", "").getBytes(UTF_8), GatewayReply.class)
            .orElse(GatewayReply.EMPTY);
    String key = form.getOrDefault("out_biz_no", content.outBizNo());
    String status = form.getOrDefault("status", content.status());
    String notifyId = form.get("notify_id");
    return key == null || status == null || notifyId == null
        ? Optional.empty()
        : Optional.of(new AlipayNotification(notifyId, key, status));
  }
}
