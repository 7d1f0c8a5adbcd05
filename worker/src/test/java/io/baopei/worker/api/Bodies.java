package io.baopei.worker.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Bodies that the API takes, each of a sub-order of its own. */
final class Bodies {

  private Bodies() {}

  static String policy(String name) {
    return """
        {"policyNo":"P-%1$s","programme":"TMALL_30_DAY","insurerId":"INS-1","merchantId":"M-77",
         "subOrderId":"S-%1$s","insured":"MERCHANT",
         "sumInsured":{"currency":"CNY","amountMinor":100000},
         "issuedAt":"2026-02-21T03:00:00Z","effectiveFrom":"2026-02-21T03:00:00Z",
         "effectiveTo":"2027-02-21T03:00:00Z",
         "merchantAccount":{"kind":"ALIPAY","account":"2088001","name":"Shop"}}
        """
        .formatted(name);
  }

  static String claim(String name) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return """
        {"programme":"TMALL_30_DAY",
         "order":{"orderId":"O-%1$s","subOrderId":"S-%1$s","merchantId":"M-77","buyerId":"B-9",
           "category":"SMALL_APPLIANCE","itemId":"I-5","skuId":"SKU-5","quantity":1,
           "marks":["30天质保+"],"paid":{"currency":"CNY","amountMinor":29900},
           "paidAt":"%2$s","receiptConfirmedAt":"%3$s"},
         "request":{"requestId":"RF-%1$s","kind":"RETURN_AND_REFUND","reason":"QUALITY",
           "problem":"NO_POWER","description":"Does not switch on.",
           "amount":{"currency":"CNY","amountMinor":29900},"requestedAt":"%4$s",
           "buyerAccount":{"kind":"ALIPAY","account":"2088002","name":"Buyer"}},
         "evidence":[{"kind":"PHOTO","uri":"https://pictures.example/1.jpg","sha256":"%5$s"}]}
        """
        .formatted(
            name,
            now.minus(20, ChronoUnit.DAYS),
            now.minus(4, ChronoUnit.DAYS),
            now.minus(1, ChronoUnit.HOURS),
            "ab".repeat(32));
  }
}
