package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.adapter.http.Clients;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedAnswerTest {

  private static final AlipaysSide ALIPAY = new AlipaysSide();

  private List<PublicKey> keys;

  @BeforeEach
  void readKey(@TempDir Path folder) {
    keys =
        PemKeys.publicKeys(
            ALIPAY
                .settings("http://localhost", folder, Clients.PATIENCE, null)
                .alipayPublicKeyFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"code\":\"10000\"}",
        "{ \"code\" :\n\"10000\" ,\"money\":1.50, \"e\":1E+2 }",
        "{\"name\":\"李雷 \\u674e \\/ }{ \\\" ] \\\\\"}",
        "{\"inner\":{\"x_response\":{\"a\":[{},[\"}\"]]},\"sign\":\"no\"},\"b\":null}"
      })
  void verifiesTheExactBytesOfTheObject(String content) {
    String sign = ALIPAY.sign(content);

    assertThat(verified("{\"x_response\":" + content + ",\"sign\":\"" + sign + "\"}"))
        .hasValue(content);
    assertThat(verified(" { \"sign\" : \"" + sign + "\" , \"x_response\" : " + content + " } "))
        .hasValue(content);
  }

  @Test
  void readsASignatureWithEscapedSlashes() {
    String sign = ALIPAY.sign("{}").replace("/", "\\/");

    assertThat(verified("{\"x_response\":{},\"sign\":\"" + sign + "\"}")).hasValue("{}");
  }

  @Test
  void takesOneBlankMoreForAChange() {
    String sign = ALIPAY.sign("{\"a\":1}");

    assertThat(verified("{\"x_response\":{\"a\": 1},\"sign\":\"" + sign + "\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"x_response\":{}}",
        "{\"x_response\":\"{}\",\"sign\":\"AAAA\"}",
        "{\"x_response\":{},\"sign\":\"not base 64\"}",
        "{\"x_response\":{},\"sign\":7}",
        "{\"x_response\":{\"a\":",
        "<html>"
      })
  void believesNothingElse(String body) {
    assertThat(verified(body)).isEmpty();
  }

  private Optional<String> verified(String body) {
    return SignedAnswer.verified(body.getBytes(UTF_8), "x_response", keys)
        .map(content -> new String(content, UTF_8));
  }
}
