package io.baopei.worker.security;

import io.baopei.worker.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Checks tokens: signature, time, issuer, and that they are meant for this service. */
@Configuration(proxyBeanMethods = false)
class TokenBeans {

  @Bean
  JwtDecoder jwtDecoder(Settings settings) {
    Settings.Security security = settings.security();
    if (security.jwksUri() == null && security.issuerUri() == null) {
      throw new IllegalStateException(
          "baopei.security.jwks-uri or baopei.security.issuer-uri must be set");
    }
    // Asked for with the first token, so that the start does not wait for the issuer.
    return new SupplierJwtDecoder(() -> decoder(security));
  }

  private static JwtDecoder decoder(Settings.Security security) {
    NimbusJwtDecoder decoder = keys(security).build();
    decoder.setJwtValidator(validator(security));
    return decoder;
  }

  private static NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder keys(Settings.Security security) {
    String jwksUri = security.jwksUri();
    return jwksUri != null
        ? NimbusJwtDecoder.withJwkSetUri(jwksUri)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
        : NimbusJwtDecoder.withIssuerLocation(Objects.requireNonNull(security.issuerUri()));
  }

  private static OAuth2TokenValidator<Jwt> validator(Settings.Security security) {
    List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>();
    checks.add(new JwtTimestampValidator());
    String issuer = security.issuer() != null ? security.issuer() : security.issuerUri();
    if (issuer != null) {
      checks.add(new JwtIssuerValidator(issuer));
    }
    checks.add(
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, meant -> meant != null && meant.contains(security.audience())));
    return new DelegatingOAuth2TokenValidator<>(checks);
  }
}
