package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.AlipayApiException;
import com.alipay.api.internal.util.AlipaySignature;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our signatures and those of Alipay's own SDK are the same. */
class SdkAgreementTest {

  private static final KeyPair KEYS = AlipaysSide.newKeys();
  private static final KeyPair OTHERS = AlipaysSide.newKeys();
  private static final Map<String, String> FORM =
      Map.of(
          "app_id", "2021000000000001",
          "method", "alipay.fund.trans.uni.transfer",
          "charset", "utf-8",
          "sign_type", "RSA2",
          "timestamp", "2026-03-05 10:00:00",
          "notify_url", "",
          "biz_content", "{\"name\":\"李&雷=+ %\",\"sum\":\"299.00\"}");

  @Test
  void signsFormsAsTheSdkDoes() throws AlipayApiException {
    byte[] content = SignedForm.contentToSign(FORM, Set.of("sign"));

    assertThat(new String(content, UTF_8)).isEqualTo(AlipaySignature.getSignContent(FORM));
    assertThat(Rsa2.sign(KEYS.getPrivate(), content))
        .isEqualTo(
            AlipaySignature.rsaSign(
                new String(content, UTF_8), text(KEYS.getPrivate()), "utf-8", "RSA2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "李雷 \\/ }{", "{\"code\":\"10000\"}"})
  void verifiesWhatTheSdkSignsAndTheReverse(String content) throws AlipayApiException {
    String theirs = AlipaySignature.rsaSign(content, text(KEYS.getPrivate()), "utf-8", "RSA2");
    String ours = Rsa2.sign(KEYS.getPrivate(), content.getBytes(UTF_8));

    assertThat(Rsa2.verifies(KEYS.getPublic(), content.getBytes(UTF_8), theirs)).isTrue();
    assertThat(Rsa2.verifies(OTHERS.getPublic(), content.getBytes(UTF_8), theirs)).isFalse();
    assertThat(sdkVerifies(content, ours, KEYS)).isTrue();
    assertThat(sdkVerifies(content, ours, OTHERS)).isFalse();
    assertThat(sdkVerifies(content + " ", ours, KEYS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"10000\",\"name\":\"李雷 \\u674e\"}",
        "{ \"code\" : \"10000\" ,\"sum\":1.50 }",
        "{\"a\":{\"b\":[1,{\"c\":\"}\"}]}}"
      })
  void findsTheSameBytesSignedInAnAnswer(String content) throws AlipayApiException {
    String sign = AlipaySignature.rsaSign(content, text(KEYS.getPrivate()), "utf-8", "RSA2");
    String body = "{\"x_response\":" + content + ",\"sign\":\"" + sign + "\"}";

    assertThat(
            SignedAnswer.verified(body.getBytes(UTF_8), "x_response", List.of(KEYS.getPublic()))
                .map(bytes -> new String(bytes, UTF_8)))
        .hasValue(content);
    String changed = body.replace("{\"x_response\":{", "{\"x_response\":{ ");
    assertThat(
            SignedAnswer.verified(changed.getBytes(UTF_8), "x_response", List.of(KEYS.getPublic())))
        .isEmpty();
  }

  /** The SDK takes what it reads out of the map, so that it gets one of its own. */
  @Test
  void verifiesNotificationsAsTheSdkDoes() throws AlipayApiException {
    Map<String, String> form = new HashMap<>(FORM);
    form.put(
        "sign",
        Rsa2.sign(KEYS.getPrivate(), SignedForm.contentToSign(form, Set.of("sign", "sign_type"))));

    assertThat(
            AlipaySignature.rsaCheckV1(
                new HashMap<>(form), text(KEYS.getPublic()), "utf-8", "RSA2"))
        .isTrue();
    form.put("out_biz_no", "another");
    assertThat(
            AlipaySignature.rsaCheckV1(
                new HashMap<>(form), text(KEYS.getPublic()), "utf-8", "RSA2"))
        .isFalse();
  }

  private static boolean sdkVerifies(String content, String sign, KeyPair keys)
      throws AlipayApiException {
    return AlipaySignature.rsaCheck(content, sign, text(keys.getPublic()), "utf-8", "RSA2");
  }

  private static String text(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }
}
