package io.baopei.worker.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a claim of each programme is filed with: a sub-order of 100.00, or of 59.99 USD.
 *
 * @param insurer who wrote the policy; empty: the programme has none
 * @param request kind and reason, as JSON fields
 * @param own what only this programme is filed with, as JSON fields
 */
record ProgrammeForms(
    String programme, Optional<String> insurer, String category, String request, String own) {

  static final ProgrammeForms LIVE_QUALITY =
      new ProgrammeForms(
          "LIVE_QUALITY",
          Optional.of("PICC"),
          "CLOTHING",
          "\"kind\":\"RETURN_AND_REFUND\",\"reason\":\"QUALITY\",\"amount\":" + cny(10_000),
          "\"refundCompletedAt\":null");

  static final ProgrammeForms DAMAGE =
      new ProgrammeForms(
          "DAMAGE_1688",
          Optional.of("SUNSHINE"),
          "PACKAGING",
          "\"kind\":\"COMPENSATION\",\"reason\":\"DAMAGE_OR_STAIN\"",
          "\"breach\":null");

  static ProgrammeForms livePrice(String evidenceOrder) {
    String evidence =
        """
        "priceEvidence":{"orderId":"%s","shopId":"SHOP-1","itemId":"I-5","skuId":"I-5-RED",
          "unitPrice":%s,"placedAt":"%s","submittedAt":"%s"}
        """
            .formatted(evidenceOrder, cny(8_000), hoursAgo(2), hoursAgo(1));
    String request = "\"kind\":\"PRICE_DIFFERENCE\",\"reason\":\"PRICE_DROP\"";
    return new ProgrammeForms("LIVE_PRICE", Optional.of("PICC"), "CLOTHING", request, evidence);
  }

  static ProgrammeForms bond() {
    String breach =
        "\"breach\":{\"kind\":\"NOT_SHIPPED\",\"occurredAt\":\"%s\",\"provenLoss\":%s}"
            .formatted(hoursAgo(48), cny(5_000));
    String request = "\"kind\":\"COMPENSATION\",\"reason\":\"BREACH_OF_CONTRACT\"";
    return new ProgrammeForms("BOND_1688", Optional.of("SUNSHINE"), "OFFICE", request, breach);
  }

  static ProgrammeForms amazon(long lossMinor) {
    String own =
        """
        "incident":{"occurredAt":"%s","kind":"PROPERTY_DAMAGE","provenLoss":%s},
        "seller":{"policyCompliant":true,"insured":true,"insuranceProofUri":null}
        """
            .formatted(hoursAgo(48), money("USD", lossMinor));
    String request = "\"kind\":\"COMPENSATION\",\"reason\":\"PROPERTY_DAMAGE\"";
    return new ProgrammeForms("AMAZON_ATOZ", Optional.empty(), "HOME_APPLIANCE", request, own);
  }

  /** The order that shows the lower price, as the platform knows it. */
  static String evidenceOrder() {
    return """
        {"status":"PLACED","shopId":"SHOP-1","itemId":"I-5","skuId":"I-5-RED","unitPrice":%s}
        """
        .formatted(cny(8_000));
  }

  static String cny(long minor) {
    return money("CNY", minor);
  }

  static String money(String currency, long minor) {
    return "{\"currency\":\"%s\",\"amountMinor\":%d}".formatted(currency, minor);
  }

  Claim filed(Api api) {
    String name = Claim.newName();
    return Claim.filed(api, insurer.map(each -> policy(name, each)), claim(name));
  }

  private String policy(String name, String by) {
    boolean merchant = programme.equals("LIVE_QUALITY");
    return """
        {"policyNo":"P-%1$s","programme":"%2$s","insurerId":"%3$s","merchantId":"M-77",
         "subOrderId":"S-%1$s","insured":"%4$s","sumInsured":%5$s,
         "issuedAt":"%6$s","effectiveFrom":"%6$s","effectiveTo":"%7$s"%8$s}
        """
        .formatted(
            name,
            programme,
            by,
            merchant ? "MERCHANT" : "BUYER",
            cny(100_000),
            hoursAgo(216),
            hoursAgo(-1000),
            merchant ? ",\"merchantAccount\":" + account("shop") : "");
  }

  private String claim(String name) {
    return """
        {"programme":"%2$s",
         "order":{"orderId":"O-%1$s","subOrderId":"S-%1$s","shopId":"SHOP-1","merchantId":"M-77",
           "buyerId":"B-%1$s","category":"%3$s","itemId":"I-5","skuId":"I-5-RED","quantity":1,
           "paid":%4$s,"paidAt":"%5$s","deliveredAt":"%6$s","receiptConfirmedAt":"%6$s"},
         "request":{"requestId":"RF-%1$s",%7$s,"description":"As the picture shows.",
           "requestedAt":"%8$s","buyerAccount":%9$s},
         "evidence":[%10$s],%11$s}
        """
        .formatted(
            name,
            programme,
            category,
            programme.equals("AMAZON_ATOZ") ? money("USD", 5_999) : cny(10_000),
            hoursAgo(240),
            hoursAgo(96),
            request,
            hoursAgo(0),
            account("buyer"),
            Forms.photo(),
            own);
  }

  private static String account(String name) {
    return "{\"kind\":\"ALIPAY\",\"account\":\"%s@example.com\",\"name\":\"A\"}".formatted(name);
  }

  private static Instant hoursAgo(long hours) {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(hours));
  }
}
