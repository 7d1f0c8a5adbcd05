package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedFormTest {

  @Test
  void signsSortedParametersWithoutEncodingThem() {
    Map<String, String> parameters =
        Map.of(
            "version", "1.0",
            "method", "alipay.fund.trans.common.query",
            "biz_content", "{\"name\":\"李&=+ %\"}",
            "app_id", "2021",
            "notify_url", "",
            "sign", "not this",
            "sign_type", "RSA2");

    assertThat(new String(SignedForm.contentToSign(parameters, Set.of("sign")), UTF_8))
        .isEqualTo(
            "app_id=2021&biz_content={\"name\":\"李&=+ %\"}"
                + "&method=alipay.fund.trans.common.query&sign_type=RSA2&version=1.0");
  }

  @Test
  void encodesWhatItSends() {
    Map<String, String> parameters = Map.of("biz_content", "{\"name\":\"李&=+ %\"}");
    byte[] body = SignedForm.signed(parameters, AlipaysSide.newKeys().getPrivate());

    assertThat(new String(body, UTF_8))
        .startsWith("biz_content=%7B%22name%22%3A%22%E6%9D%8E%26%3D%2B+%25%22%7D&sign=");
    assertThat(AlipaysSide.decode(new String(body, UTF_8))).containsAllEntriesOf(parameters);
  }
}
