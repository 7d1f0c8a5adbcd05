package io.baopei.worker.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Payouts;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class AlipayWebhookIT extends ApiHarness {

  private static final String APP_ID = "2021000000000001";
  private static final KeyPair OURS = newKeys();
  private static final KeyPair ALIPAYS = newKeys();
  private static final Path FOLDER = newFolder();
  private static final PaymentOutcome PAID =
      new PaymentOutcome.Paid("A-1", Instant.parse("2026-03-05T02:00:00Z"));

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  @MockitoBean private Payouts payouts;
  @MockitoBean private PaymentRecords payments;

  @DynamicPropertySource
  static void gateway(DynamicPropertyRegistry registry) {
    registry.add("baopei.payment.alipay.base-url", () -> "http://127.0.0.1:1");
    registry.add("baopei.payment.alipay.app-id", () -> APP_ID);
    registry.add(
        "baopei.payment.alipay.app-private-key-file",
        () -> pem("app.pem", "PRIVATE KEY", OURS.getPrivate()));
    registry.add(
        "baopei.payment.alipay.provider-public-key-file",
        () -> pem("alipay.pem", "PUBLIC KEY", ALIPAYS.getPublic()));
  }

  @Test
  void asksWhatBecameOfThePaymentOnceHoweverOftenItIsTold() {
    String key = filed("notified").at("/claimId") + "/INDEMNITY/1";
    when(payouts.find(key, CNY)).thenReturn(PAID);
    Map<String, String> form = signed(notification("N-1", key));

    Answer first = told(form);
    Answer second = told(form);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.raw().body()).isEqualTo("success");
    assertThat(second.raw().body()).isEqualTo("success");
    verify(payments, times(1)).settle(eq(key), eq(PAID), any(Instant.class));
  }

  @Test
  void isToldAgainWhileNobodyKnowsWhatBecameOfIt() {
    String key = filed("not-known").at("/claimId") + "/INDEMNITY/1";
    when(payouts.find(key, CNY))
        .thenReturn(new PaymentOutcome.Unknown("timeout"), new PaymentOutcome.NotFound(), PAID);
    Map<String, String> form = signed(notification("N-3", key));

    assertThat(told(form).raw().body()).isEqualTo("fail");
    assertThat(told(form).raw().body()).isEqualTo("fail");
    verify(payments, never()).settle(any(), any(), any());
    assertThat(told(form).raw().body()).isEqualTo("success");
    verify(payments).settle(eq(key), eq(PAID), any(Instant.class));
  }

  @Test
  void takesAContradictionForToldOnceItIsOnRecord() {
    String key = filed("contradicts").at("/claimId") + "/INDEMNITY/1";
    when(payouts.find(key, CNY)).thenReturn(PAID);
    doThrow(new PaymentContradiction(key, "settled otherwise"))
        .when(payments)
        .settle(eq(key), eq(PAID), any(Instant.class));
    Map<String, String> form = signed(notification("N-4", key));

    assertThat(told(form).raw().body()).isEqualTo("success");
    assertThat(told(form).raw().body()).isEqualTo("success");
    verify(payments, times(1)).settle(eq(key), eq(PAID), any(Instant.class));
  }

  @Test
  void refusesAForgedNotification() {
    String key = filed("forged").at("/claimId") + "/INDEMNITY/1";
    Map<String, String> form = signed(notification("N-2", "C-OTHER/INDEMNITY/1"));
    form.put("out_biz_no", key);

    Answer answer = told(form);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.raw().body()).isEqualTo("fail");
    verifyNoInteractions(payouts, payments);
  }

  private Answer told(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request("/webhooks/alipay")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static Map<String, String> notification(String id, String key) {
    return Map.of(
        "app_id", APP_ID,
        "notify_id", id,
        "out_biz_no", key,
        "sign_type", "RSA2",
        "status", "SUCCESS");
  }

  private static Map<String, String> signed(Map<String, String> parameters) {
    Map<String, String> form = new TreeMap<>(parameters);
    String text =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&"));
    form.put("sign", sign(text));
    return form;
  }

  private static String sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(ALIPAYS.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Path pem(String name, String label, Key key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    String text = "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label);
    try {
      return Files.writeString(FOLDER.resolve(name), text);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("alipay-keys");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
