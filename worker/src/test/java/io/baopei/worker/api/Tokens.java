package io.baopei.worker.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issuer of tokens that publishes its keys over HTTP. */
final class Tokens {

  private static final RSAKey KEY = key();
  private static final HttpServer SERVER = serve();

  private Tokens() {}

  static String jwksUri() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/oauth2/jwks";
  }

  static String of(String sub, @Nullable String org, String... roles) {
    return signed(claims(sub, org, roles).audience("baopei").build());
  }

  static String forSomebodyElse(String sub, String org, String role) {
    return signed(claims(sub, org, role).audience("other").build());
  }

  private static JWTClaimsSet.Builder claims(String sub, @Nullable String org, String... roles) {
    return new JWTClaimsSet.Builder()
        .subject(sub)
        .issuer("baopei-sandbox")
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .claim("org", org)
        .claim("roles", List.of(roles));
  }

  private static String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static HttpServer serve() {
    try {
      byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/oauth2/jwks",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
