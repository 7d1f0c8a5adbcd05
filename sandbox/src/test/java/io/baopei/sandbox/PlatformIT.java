package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformIT extends SandboxFixture {

  @Test
  void isUpAndPublishesItsKeysToEverybody() throws IOException {
    assertThat(client.get("/health")).isEqualTo(new Reply(200, "{\"status\":\"UP\"}"));
    assertThat(client.get("/oauth2/jwks").at("/keys/0/kty")).isEqualTo("RSA");
  }

  @Test
  void wantsItsBearerToken() throws IOException {
    SandboxClient stranger = client.withToken("wrong");
    assertThat(stranger.get("/platform/v1/refunds?key=C-1").status()).isEqualTo(401);
    assertThat(stranger.post("/screening/v1/assessments", "{}").at("/code"))
        .isEqualTo("UNAUTHENTICATED");
    assertThat(stranger.get("/sandbox/books/summary").status()).isEqualTo(200);
  }

  @Test
  void agreesToAReturnOnce() throws IOException {
    Reply first = agree("C-1/AGREEMENT", "ok");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/returnAddressPushed")).isEqualTo("true");
    assertThat(agree("C-1/AGREEMENT", "ok")).isEqualTo(first);
    assertThat(agree("C-1/AGREEMENT", "no").at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void freesTheKeyOfARefusedAgreement() throws IOException {
    client.order(
        """
        {"target":"PLATFORM_AGREEMENT","fault":"DECLINE","code":"REQUEST_CLOSED","times":1}""");
    Reply refused = agree("C-2/AGREEMENT", "ok");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("REQUEST_CLOSED");
    assertThat(agree("C-2/AGREEMENT", "ok").status()).isEqualTo(200);
  }

  @Test
  void refundsOnceAKeyAndSaysSoWhenAsked() throws IOException {
    assertThat(client.get("/platform/v1/refunds?key=C-3/REFUND/1").status()).isEqualTo(404);
    Reply first = refund("C-3/REFUND/1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/status")).isEqualTo("SUCCESS");
    assertThat(first.at("/amount/amountMinor")).isEqualTo("29900");
    assertThat(refund("C-3/REFUND/1")).isEqualTo(first);
    assertThat(client.get("/platform/v1/refunds?key=C-3/REFUND/1")).isEqualTo(first);
    Reply other = refund("C-3/REFUND/1", 1, Map.of());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(executions("C-3/REFUND/1")).isEqualTo(1);
    assertThat(attempts("C-3/REFUND/1")).isEqualTo(3);
  }

  @Test
  void keepsARefusedRefundRefused() throws IOException {
    client.order("{\"target\":\"PLATFORM_REFUND\",\"fault\":\"DECLINE\",\"times\":1}");
    Reply refused = refund("C-4/REFUND/1");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/code")).isEqualTo("MERCHANT_BALANCE_TOO_LOW");
    assertThat(refund("C-4/REFUND/1")).isEqualTo(refused);
    assertThat(client.get("/platform/v1/refunds?key=C-4/REFUND/1").status()).isEqualTo(404);
    assertThat(refund("C-4/REFUND/2").status()).isEqualTo(200);
  }

  @Test
  void creditsOnceAKey() throws IOException {
    Reply first = credit("C-5/ACCOUNT_CREDIT/1");
    assertThat(first.at("/creditId")).startsWith("CRD-");
    assertThat(credit("C-5/ACCOUNT_CREDIT/1")).isEqualTo(first);
    assertThat(client.get("/platform/v1/account-credits?key=C-5/ACCOUNT_CREDIT/1"))
        .isEqualTo(first);
    Reply booked = client.get("/sandbox/payments?match=C-5");
    assertThat(booked.at("/0/kind")).isEqualTo("CREDIT");
    assertThat(booked.at("/0/claimId")).isEqualTo("C-5");
    assertThat(booked.at("/0/payee")).isEqualTo("MERCHANT");
  }

  @Test
  void takesANoticeOnce() throws IOException {
    assertThat(notice("N-1", "1").status()).isEqualTo(202);
    assertThat(notice("N-1", "1").status()).isEqualTo(202);
    assertThat(notice("N-1", "2").status()).isEqualTo(422);
    Reply list = client.get("/platform/v1/notices?claimId=C-1");
    assertThat(list.json()).hasSize(1);
    assertThat(list.at("/0/deliveries")).isEqualTo("2");
    assertThat(list.at("/0/data/missing/0")).isEqualTo("a picture");
  }

  @Test
  void keepsAllThatANoticeSays() throws IOException {
    String data =
        """
        {"dueAt":"2026-03-05T04:00:00Z","amount":{"currency":"CNY","amountMinor":29900},
         "reason":{"code":"NO_FAULT_SHOWN","text":"The pictures do not show it."},
         "missing":["a picture"],"hint":"SUBMIT_TRACKING_NUMBER"}""";

    assertThat(notice("N-F", "F", data).status()).isEqualTo(202);

    Reply list = client.get("/platform/v1/notices?claimId=C-F");
    assertThat(list.at("/0/data/dueAt")).isEqualTo("2026-03-05T04:00:00Z");
    assertThat(list.at("/0/data/amount/amountMinor")).isEqualTo("29900");
    assertThat(list.at("/0/data/reason/text")).isEqualTo("The pictures do not show it.");
    assertThat(list.at("/0/data/hint")).isEqualTo("SUBMIT_TRACKING_NUMBER");
  }

  @Test
  void refusesANoticeThatItCannotRead() throws IOException {
    for (String data :
        List.of(
            "{\"dueOn\":\"2026-03-05\"}",
            "{\"dueAt\":\"soon\"}",
            "{\"amount\":{\"currency\":\"CNY\",\"amountMinor\":0}}",
            "{\"reason\":{\"text\":\"because\"}}",
            "{\"missing\":[\" \"]}")) {
      Reply reply = notice("N-X", "X", data);
      assertThat(reply.status()).as(data).isEqualTo(400);
      assertThat(reply.at("/code")).isEqualTo("MALFORMED_REQUEST");
    }
  }

  @Test
  void callsRiskyBuyersRisky() throws IOException {
    assertThat(assess("B-9").at("/risk")).isEqualTo("LOW");
    assertThat(assess("UNSURE-1").at("/risk")).isEqualTo("MEDIUM");
    assertThat(assess("RISKY-1").at("/risk")).isEqualTo("HIGH");
  }

  @Test
  void saysWhatIsWrongWithARequest() throws IOException {
    assertThat(client.post("/platform/v1/refunds", "{}").at("/code"))
        .isEqualTo("IDEMPOTENCY_KEY_MISSING");
    Reply empty = client.post("/platform/v1/refunds", "k", "{}", Map.of());
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.at("/message")).isEqualTo("claimId is missing");
    assertThat(refund("C-6/REFUND/1", 0, Map.of()).status()).isEqualTo(400);
    assertThat(client.order("{\"target\":\"SCREENING\",\"fault\":\"FIRE\"}").status())
        .isEqualTo(400);
    assertThat(refund("C-6/REFUND/1", 1, Map.of("X-Sandbox-Fault", "FIRE")).status())
        .isEqualTo(400);
  }
}
