package io.baopei.sandbox.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.baopei.sandbox.keys.Keyring;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

class TokenIssuerTest {

  @TempDir Path home;
  private Keyring keys;
  private TokenIssuer issuer;

  @BeforeEach
  void openKeys() {
    keys = Keyring.open(home);
    issuer = new TokenIssuer(keys.issuer(), Clock.systemUTC());
  }

  @Test
  void issuesTokensThatSpringSecurityReads() throws Exception {
    Caller caller = new Caller("svc-1", Optional.of("TMALL"), List.of("PLATFORM", "OPS"));
    Jwt jwt = NimbusJwtDecoder.withPublicKey(publicKey()).build().decode(issue(caller));
    assertThat(jwt.getClaimAsString("iss")).isEqualTo("baopei-sandbox");
    assertThat(jwt.getAudience()).containsExactly("baopei");
    assertThat(jwt.getSubject()).isEqualTo("svc-1");
    assertThat(jwt.getClaimAsString("org")).isEqualTo("TMALL");
    assertThat(jwt.getClaimAsStringList("roles")).containsExactly("PLATFORM", "OPS");
    assertThat(jwt.getExpiresAt()).isBetween(Instant.now(), Instant.now().plusSeconds(3600));
  }

  @Test
  void leavesOutTheOrganisationOfABuyer() throws Exception {
    Caller buyer = new Caller("B-9", Optional.empty(), List.of("BUYER"));
    Jwt jwt = NimbusJwtDecoder.withPublicKey(publicKey()).build().decode(issue(buyer));
    assertThat(jwt.hasClaim("org")).isFalse();
  }

  @Test
  void publishesTheKeyThatTheTokenNames() throws Exception {
    String set = JsonMapper.shared().writeValueAsString(issuer.keySet());
    RSAKey published = JWKSet.parse(set).getKeys().getFirst().toRSAKey();
    assertThat(published.toRSAPublicKey()).isEqualTo(publicKey());
    assertThat(published.getKeyID()).isEqualTo(published.computeThumbprint().toString());
  }

  private String issue(Caller caller) {
    return issuer.issue(caller, Duration.ofHours(1));
  }

  private RSAPublicKey publicKey() throws Exception {
    var form = new RSAPublicKeySpec(keys.issuer().getModulus(), keys.issuer().getPublicExponent());
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(form);
  }
}
