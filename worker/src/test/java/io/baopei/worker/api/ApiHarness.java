package io.baopei.worker.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baopei.worker.BaopeiApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The API on a real port, with our records in memory and an engine that does as it is told. */
@SpringBootTest(
    classes = {ApiHarness.Doubles.class, BaopeiApplication.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baopei.role=api",
      "baopei.security.issuer=baopei-sandbox",
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
abstract class ApiHarness {

  static final String PLATFORM = Tokens.of("tmall-bot", "TMALL", "PLATFORM");
  static final String INSURER = Tokens.of("reviewer-1", "INS-1", "INSURER");
  static final String MERCHANT = Tokens.of("shop-1", "M-77", "MERCHANT");
  static final String BUYER = Tokens.of("B-9", null, "BUYER");
  static final String OPS = Tokens.of("ops-1", null, "OPS");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @MockitoBean private JdbcClient jdbc;
  @Autowired Fakes.ScriptedEngine engine;
  @Autowired Fakes.MemoryClaims claims;
  @Autowired Fakes.MemoryAccounts accounts;
  @Autowired MemoryRecourses recourses;
  @Autowired MemoryPoints points;
  @Autowired MemoryTrail trail;
  @Autowired MovableClock clock;

  /** An answer. */
  record Answer(int status, JsonNode json, HttpResponse<String> raw) {

    String code() {
      return json.path("code").asText();
    }

    String at(String pointer) {
      return json.at(pointer).asText();
    }
  }

  @DynamicPropertySource
  static void keys(DynamicPropertyRegistry registry) {
    registry.add("baopei.security.jwks-uri", Tokens::jwksUri);
  }

  Answer get(String path, String token) {
    return send(request(path).header("Authorization", "Bearer " + token).GET());
  }

  Answer post(String path, String token, String body) {
    return post(path, token, UUID.randomUUID().toString(), body);
  }

  Answer post(String path, String token, String key, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpRequest.Builder management(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> raw = HTTP.send(request.build(), BodyHandlers.ofString());
      boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(raw.statusCode(), JSON.readTree(json ? raw.body() : "{}"), raw);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** A policy and a claim of a sub-order of its own; gives the claim's view. */
  Answer filed(String name) {
    post("/v1/policies", PLATFORM, Bodies.policy(name));
    return post("/v1/claims", PLATFORM, Bodies.claim(name));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Doubles {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }

    @Bean
    Fakes.MemoryPolicies policies() {
      return new Fakes.MemoryPolicies();
    }

    @Bean
    MemoryBuyers buyers() {
      return new MemoryBuyers();
    }

    @Bean
    MemoryPoints points() {
      return new MemoryPoints();
    }

    @Bean
    MemoryRecourses recourses() {
      return new MemoryRecourses();
    }

    @Bean
    Fakes.MemoryClaims claims(Fakes.MemoryPolicies policies, MemoryBuyers buyers) {
      return new Fakes.MemoryClaims(policies, buyers);
    }

    @Bean
    Fakes.MemoryKeys keys() {
      return new Fakes.MemoryKeys();
    }

    @Bean
    Fakes.OneUnknownPayment unknownPayments() {
      return new Fakes.OneUnknownPayment();
    }

    @Bean
    MemoryOps ops() {
      return new MemoryOps();
    }

    @Bean
    MemoryAudit auditTrail() {
      return new MemoryAudit();
    }

    @Bean
    MemoryBalances ledgerBalances() {
      return new MemoryBalances();
    }

    @Bean
    MemoryReconciliations reconciliations() {
      return new MemoryReconciliations();
    }

    @Bean
    MemoryAgreement engineAgreement() {
      return new MemoryAgreement();
    }

    @Bean
    MemoryTrail paymentTrail() {
      return new MemoryTrail();
    }

    @Bean
    Fakes.OneProvisionalDeadline provisionalDeadlines() {
      return new Fakes.OneProvisionalDeadline();
    }

    @Bean
    Fakes.MemoryInbox inbox() {
      return new Fakes.MemoryInbox();
    }

    @Bean
    Fakes.MemoryAccounts accounts() {
      return new Fakes.MemoryAccounts();
    }

    @Bean
    Fakes.ScriptedEngine engine(Fakes.MemoryClaims claims) {
      return new Fakes.ScriptedEngine(claims);
    }
  }
}
