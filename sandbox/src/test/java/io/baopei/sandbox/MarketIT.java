package io.baopei.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketIT extends SandboxFixture {

  @Test
  void knowsAnOrderAsItWasLastPut() throws IOException {
    assertThat(client.get("/platform/v1/orders/EO-1").at("/code")).isEqualTo("ORDER_UNKNOWN");

    assertThat(put("EO-1", "PLACED", 8_000).status()).isEqualTo(204);
    Reply placed = client.get("/platform/v1/orders/EO-1");
    assertThat(placed.at("/orderId")).isEqualTo("EO-1");
    assertThat(placed.at("/skuId")).isEqualTo("SKU-5");
    assertThat(placed.at("/unitPrice/amountMinor")).isEqualTo("8000");

    assertThat(put("EO-1", "CANCELLED", 9_500).status()).isEqualTo(204);
    assertThat(client.get("/platform/v1/orders/EO-1").at("/status")).isEqualTo("CANCELLED");
  }

  @Test
  void setsOffOnceAKeyAndNoMoreThanTheMerchantIsDue() throws IOException {
    assertThat(owe("M-1", 3_000).status()).isEqualTo(204);

    Reply first = setOff("C-S1/OFFSET/1", "M-1");
    assertThat(first.at("/amount/amountMinor")).isEqualTo("3000");
    assertThat(first.at("/setOffId")).startsWith("OFF-");
    assertThat(setOff("C-S1/OFFSET/1", "M-1")).isEqualTo(first);
    assertThat(client.get("/platform/v1/set-offs?key=C-S1/OFFSET/1")).isEqualTo(first);
    assertThat(executions("C-S1/OFFSET/1")).isEqualTo(1);

    Reply nothing = setOff("C-S1/OFFSET/2", "M-1");
    assertThat(nothing.at("/amount/amountMinor")).isEqualTo("0");
    assertThat(nothing.json().path("setOffId").isNull()).isTrue();
    owe("M-1", 9_000);
    assertThat(setOff("C-S1/OFFSET/2", "M-1")).isEqualTo(nothing);
    assertThat(setOff("C-S1/OFFSET/3", "M-1").at("/amount/amountMinor")).isEqualTo("5000");
  }

  @Test
  void owesAMerchantThatNobodyNamedEnough() throws IOException {
    assertThat(setOff("C-S2/OFFSET/1", "M-2").at("/amount/amountMinor")).isEqualTo("5000");
  }

  @Test
  void refusesASetOffOnDemandForGood() throws IOException {
    client.order("{\"target\":\"PLATFORM_SET_OFF\",\"fault\":\"DECLINE\",\"times\":1}");

    Reply refused = setOff("C-S3/OFFSET/1", "M-3");

    assertThat(refused.at("/code")).isEqualTo("SET_OFF_NOT_AGREED");
    assertThat(setOff("C-S3/OFFSET/1", "M-3")).isEqualTo(refused);
  }

  @Test
  void paysABuyerOnceAKey() throws IOException {
    Reply first = disburse("C-D1/INDEMNITY/1", "O-1", Map.of());

    assertThat(first.at("/disbursementId")).startsWith("DSB-");
    assertThat(disburse("C-D1/INDEMNITY/1", "O-1", Map.of())).isEqualTo(first);
    assertThat(client.get("/platform/v1/disbursements?key=C-D1/INDEMNITY/1")).isEqualTo(first);
    assertThat(executions("C-D1/INDEMNITY/1")).isEqualTo(1);
  }

  @Test
  void hasPaidWhereItsAnswerNeverCame() throws IOException {
    String key = "C-D2/INDEMNITY/1";

    Reply unknown = disburse(key, "O-1", Map.of("X-Sandbox-Fault", "UNKNOWN_CODE"));

    assertThat(unknown.status()).isEqualTo(503);
    assertThat(client.get("/platform/v1/disbursements?key=" + key).status()).isEqualTo(200);
    assertThat(executions(key)).isEqualTo(1);
  }

  @Test
  void declinesAnAccountThatAsksForIt() throws IOException {
    Reply declined = disburse("C-D3/INDEMNITY/1", "O-declined", Map.of());

    assertThat(declined.status()).isEqualTo(422);
    assertThat(declined.at("/code")).isEqualTo("ACCOUNT_CLOSED");
    assertThat(client.get("/platform/v1/disbursements?key=C-D3/INDEMNITY/1").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNSUPPORTED", "FRIVOLOUS"})
  void refusesAClaimByItsBuyer(String code) throws IOException {
    Reply refused = screen("C-" + code, code + "-1");

    assertThat(refused.at("/verdict")).isEqualTo("REFUSE");
    assertThat(refused.at("/reasons/0/code")).isEqualTo(code);
    assertThat(refused.at("/caseReference")).isEqualTo("CASE-C-" + code);
  }

  @Test
  void screensAClaimOnceWhateverIsOrderedLater() throws IOException {
    assertThat(screen("C-Q1", "B-9").at("/verdict")).isEqualTo("PASS");
    client.order("{\"target\":\"SCREENING_CLAIM\",\"fault\":\"DECLINE\",\"times\":2}");

    assertThat(screen("C-Q1", "B-9").at("/verdict")).isEqualTo("PASS");
    assertThat(screen("C-Q2", "B-9").at("/reasons/0/code")).isEqualTo("ABUSIVE");
    assertThat(screen("C-Q2", "B-9").at("/verdict")).isEqualTo("REFUSE");
  }

  private Reply put(String orderId, String status, long price) throws IOException {
    return client.put(
        "/sandbox/orders/" + orderId,
        """
        {"status":"%s","shopId":"SH-1","itemId":"I-5","skuId":"SKU-5",
         "unitPrice":{"currency":"CNY","amountMinor":%d}}"""
            .formatted(status, price));
  }

  private Reply owe(String merchantId, long amountMinor) throws IOException {
    return client.put(
        "/sandbox/merchants/" + merchantId + "/due",
        "{\"currency\":\"CNY\",\"amountMinor\":%d}".formatted(amountMinor));
  }

  private Reply setOff(String key, String merchantId) throws IOException {
    return client.post(
        "/platform/v1/set-offs",
        key,
        """
        {"claimId":"C-1","merchantId":"%s","amount":{"currency":"CNY","amountMinor":5000}}"""
            .formatted(merchantId),
        Map.of());
  }

  private Reply disburse(String key, String account, Map<String, String> headers)
      throws IOException {
    return client.post(
        "/platform/v1/disbursements",
        key,
        """
        {"claimId":"C-1","payee":"B-9","accountKind":"ORDER_PAYMENT_METHOD","account":"%s",
         "amount":{"currency":"USD","amountMinor":50000}}"""
            .formatted(account),
        headers);
  }

  private Reply screen(String claimId, String buyerId) throws IOException {
    return client.post(
        "/screening/v1/claims",
        """
        {"claimId":"%s","programme":"AMAZON_ATOZ","buyerId":"%s","merchantId":"M-77",
         "orderId":"O-1","reason":"PROPERTY_DAMAGE","incidentAt":"2026-03-05T02:00:00Z",
         "amount":{"currency":"USD","amountMinor":50000},"evidenceItems":1}"""
            .formatted(claimId, buyerId));
  }
}
