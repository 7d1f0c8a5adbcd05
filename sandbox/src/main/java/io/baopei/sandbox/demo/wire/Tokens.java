package io.baopei.sandbox.demo.wire;

import io.baopei.sandbox.token.Caller;
import io.baopei.sandbox.token.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The players' tokens, signed here by the sandbox's key. */
public final class Tokens {

  private static final Duration TTL = Duration.ofDays(1);

  private final Map<Caller, String> issued = new ConcurrentHashMap<>();
  private final TokenIssuer issuer;

  /** Tokens of that issuer. */
  public Tokens(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  String of(Caller caller) {
    return issued.computeIfAbsent(caller, each -> issuer.issue(each, TTL));
  }
}
