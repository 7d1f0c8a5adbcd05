package io.baopei.sandbox.alipay;

import io.baopei.sandbox.keys.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs what the gateway says: answers over the response object's exact bytes, and forms. */
@Component
class AnswerSigner {

  private final JsonMapper json = JsonMapper.shared();
  private final PrivateKey provider;

  AnswerSigner(Keyring keyring) {
    this.provider = keyring.alipayProvider();
  }

  ResponseEntity<byte[]> answer(String node, GatewayAnswer answer) {
    // Put together by hand: what was signed must reach the wire byte for byte.
    String content = json.writeValueAsString(answer.content());
    String body =
        "{\"%s\":%s,\"sign\":\"%s\"}".formatted(node, content, Rsa2.sign(provider, content));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  Map<String, String> form(Map<String, String> parameters) {
    return SignedForm.sign(provider, parameters);
  }
}
