package io.baopei.sandbox.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs RS256 tokens and publishes the key set (RFC 7515, 7517, 7638) that verifies them. */
public final class TokenIssuer {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final JsonMapper json = JsonMapper.shared();
  private final RSAPrivateCrtKey key;
  private final Clock clock;

  /** An issuer with that key. */
  public TokenIssuer(RSAPrivateCrtKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A token in compact form that is good from now on for {@code ttl}. */
  public String issue(Caller caller, Duration ttl) {
    String header = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId()));
    String signed = header + "." + part(claims(caller, ttl));
    return signed + "." + BASE64.encodeToString(sign(signed));
  }

  /** The JWK set. */
  public Map<String, Object> keySet() {
    Map<String, String> jwk =
        Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", keyId(), "n", n(), "e", e());
    return Map.of("keys", List.of(jwk));
  }

  private Map<String, Object> claims(Caller caller, Duration ttl) {
    Instant now = clock.instant();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "baopei-sandbox");
    claims.put("aud", "baopei");
    claims.put("sub", caller.sub());
    caller.org().ifPresent(org -> claims.put("org", org));
    claims.put("roles", caller.roles());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(ttl).getEpochSecond());
    return claims;
  }

  private String part(Map<String, ?> content) {
    return BASE64.encodeToString(json.writeValueAsBytes(content));
  }

  private byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  private String keyId() {
    String thumbprint = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(e(), n());
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(sha256.digest(thumbprint.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String n() {
    return unsigned(key.getModulus());
  }

  private String e() {
    return unsigned(key.getPublicExponent());
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
