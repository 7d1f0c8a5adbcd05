package io.baopei.worker.api;

import io.baopei.domain.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Covered claims of every programme, each with a policy where one is needed. */
final class ProgrammeBodies {

  private ProgrammeBodies() {}

  static String ago(long days) {
    return in(Duration.ofDays(-days));
  }

  static String in(Duration duration) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(duration).toString();
  }

  static String policy(Programme programme, String name) {
    return """
        {"policyNo":"P-%1$s","programme":"%2$s","insurerId":"SUNSHINE","merchantId":"M-77",
         "subOrderId":"S-%1$s","insured":"BUYER",
         "sumInsured":{"currency":"CNY","amountMinor":100000},
         "issuedAt":"%3$s","effectiveFrom":"%3$s","effectiveTo":"%4$s"}
        """
        .formatted(name, programme, ago(15), in(Duration.ofDays(300)));
  }

  static String claim(Programme programme, String name) {
    return """
        {"programme":"%2$s",
         "order":{"orderId":"O-%1$s","subOrderId":"S-%1$s","shopId":"SH-1","merchantId":"M-77",
           "buyerId":"B-9","category":"%3$s","itemId":"I-5","skuId":"SKU-5","quantity":1,
           "paid":%4$s,"paidAt":"%5$s","deliveredAt":"%6$s","receiptConfirmedAt":"%6$s"},
         "request":{"requestId":"RF-%1$s",%7$s,"description":"As the pictures show.",
           "requestedAt":"%8$s"},
         %9$s}
        """
        .formatted(
            name,
            programme,
            programme == Programme.DAMAGE_1688 ? "PACKAGING" : "CLOTHING",
            money(programme, 10_000),
            ago(20),
            ago(4),
            request(programme),
            in(Duration.ofHours(-1)),
            own(programme));
  }

  private static String request(Programme programme) {
    String amount = ",\"amount\":" + money(programme, 9_000);
    return switch (programme) {
      case TMALL_30_DAY, LIVE_QUALITY ->
          "\"kind\":\"RETURN_AND_REFUND\",\"reason\":\"QUALITY\"" + amount;
      case LIVE_PRICE -> "\"kind\":\"PRICE_DIFFERENCE\",\"reason\":\"PRICE_DROP\"";
      case DAMAGE_1688 -> "\"kind\":\"COMPENSATION\",\"reason\":\"DAMAGE_OR_STAIN\"";
      case BOND_1688 -> "\"kind\":\"COMPENSATION\",\"reason\":\"BREACH_OF_CONTRACT\"";
      case AMAZON_ATOZ -> "\"kind\":\"COMPENSATION\",\"reason\":\"PROPERTY_DAMAGE\"";
    };
  }

  private static String own(Programme programme) {
    return switch (programme) {
      case TMALL_30_DAY, DAMAGE_1688 -> "\"evidence\":[]";
      case LIVE_QUALITY -> "\"refundCompletedAt\":null";
      case LIVE_PRICE ->
          """
          "priceEvidence":{"orderId":"O-2","shopId":"SH-1","itemId":"I-5","skuId":"SKU-5",
            "unitPrice":%s,"placedAt":"%s","submittedAt":"%s"}
          """
              .formatted(money(programme, 8_000), ago(2), ago(1));
      case BOND_1688 ->
          """
          "breach":{"kind":"NOT_SHIPPED","occurredAt":"%s","provenLoss":%s}
          """
              .formatted(ago(3), money(programme, 5_000));
      case AMAZON_ATOZ ->
          """
          "incident":{"occurredAt":"%s","kind":"PROPERTY_DAMAGE","provenLoss":%s},
          "seller":{"policyCompliant":true,"insured":true,"insuranceProofUri":null}
          """
              .formatted(ago(3), money(programme, 50_000));
    };
  }

  private static String money(Programme programme, long minor) {
    String currency = programme == Programme.AMAZON_ATOZ ? "USD" : "CNY";
    return "{\"currency\":\"%s\",\"amountMinor\":%d}".formatted(currency, minor);
  }
}
