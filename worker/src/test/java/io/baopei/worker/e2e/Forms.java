package io.baopei.worker.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Bodies that the API takes. */
final class Forms {

  static final String TRACKING = "{\"carrier\":\"SF\",\"trackingNumber\":\"SF1234567890123\"}";

  private Forms() {}

  static String policy(String subOrder) {
    Instant issued = now().minus(Duration.ofDays(9));
    return """
        {"policyNo":"P-%1$s","programme":"TMALL_30_DAY","insurerId":"PICC","merchantId":"M-77",
         "subOrderId":"S-%1$s","insured":"MERCHANT",
         "sumInsured":{"currency":"CNY","amountMinor":100000},
         "issuedAt":"%2$s","effectiveFrom":"%2$s","effectiveTo":"%3$s",
         "merchantAccount":{"kind":"ALIPAY","account":"shop@example.com","name":"Shop"}}
        """
        .formatted(subOrder, issued, issued.plus(Duration.ofDays(60)));
  }

  /**
   * A kettle that does not switch on.
   *
   * @param kind {@code RETURN_AND_REFUND} or {@code REFUND_ONLY}
   */
  static String claim(String subOrder, String requestId, String kind) {
    Instant now = now();
    return """
        {"programme":"TMALL_30_DAY",
         "order":{"orderId":"O-%1$s","subOrderId":"S-%1$s","merchantId":"M-77","buyerId":"B-%1$s",
           "category":"SMALL_APPLIANCE","itemId":"KETTLE","skuId":"KETTLE-RED","quantity":1,
           "marks":["30天质保+"],"paid":{"currency":"CNY","amountMinor":29900},
           "paidAt":"%2$s","receiptConfirmedAt":"%3$s"},
         "request":{"requestId":"%4$s","kind":"%5$s","reason":"QUALITY","problem":"NO_POWER",
           "description":"It does not switch on.",
           "amount":{"currency":"CNY","amountMinor":29900},"requestedAt":"%6$s",
           "buyerAccount":{"kind":"ALIPAY","account":"buyer@example.com","name":"Buyer"}},
         "evidence":[%7$s]}
        """
        .formatted(
            subOrder,
            now.minus(Duration.ofDays(10)),
            now.minus(Duration.ofDays(4)),
            requestId,
            kind,
            now,
            photo());
  }

  static String event(String eventId, String type, String claimId, String data) {
    return """
        {"eventId":"%s","type":"%s","occurredAt":"%s","claimId":"%s","data":%s}
        """
        .formatted(eventId, type, now(), claimId, data);
  }

  static String photo() {
    return """
        {"kind":"PHOTO","uri":"https://pictures.example.com/kettle.jpg","sha256":"%s"}"""
        .formatted("ab".repeat(32));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
