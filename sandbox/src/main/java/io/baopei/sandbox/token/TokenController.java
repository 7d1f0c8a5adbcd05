package io.baopei.sandbox.token;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the issuer's key, and says that the sandbox is up. */
@RestController
class TokenController {

  private final TokenIssuer issuer;

  TokenController(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  @GetMapping("/oauth2/jwks")
  Map<String, Object> keySet() {
    return issuer.keySet();
  }

  @GetMapping("/health")
  Map<String, String> health() {
    return Map.of("status", "UP");
  }
}
