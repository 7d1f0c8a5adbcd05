package io.baopei.sandbox.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignedFormTest {

  private static final Map<String, String> FORM =
      Map.of("method", "m", "app_id", "2021", "biz_content", "{\"标题\":\"a&b\"}", "format", "");

  private static KeyPair keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
  }

  @Test
  void sortsJoinsAndLeavesOutTheEmptyAndTheSignature() {
    Map<String, String> form = new TreeMap<>(FORM);
    form.put("sign", "x");
    form.put("sign_type", "RSA2");
    assertThat(SignedForm.textToSign(form))
        .isEqualTo("app_id=2021&biz_content={\"标题\":\"a&b\"}&method=m&sign_type=RSA2");
  }

  @Test
  void verifiesWhatItSigned() {
    assertThat(SignedForm.verifies(keys.getPublic(), SignedForm.sign(keys.getPrivate(), FORM)))
        .isTrue();
  }

  @Test
  void noticesAnyChange() {
    Map<String, String> changed = SignedForm.sign(keys.getPrivate(), FORM);
    changed.put("app_id", "2022");
    assertThat(SignedForm.verifies(keys.getPublic(), changed)).isFalse();
  }

  @Test
  void takesAnUnreadableSignatureForAWrongOne() {
    Map<String, String> form = new TreeMap<>(FORM);
    form.put("sign", "***");
    assertThat(SignedForm.verifies(keys.getPublic(), form)).isFalse();
  }
}
