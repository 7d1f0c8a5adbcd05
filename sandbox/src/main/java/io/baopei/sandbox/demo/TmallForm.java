package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.story.Steps;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim of {@code TMALL_30_DAY}: a kettle of 299.00 that does not switch on, received four days
 * ago.
 *
 * @param merchantAccount where the merchant is paid
 */
record TmallForm(String kind, String reason, Sum paid, String merchantAccount)
    implements ClaimForm {

  static TmallForm returnAndRefund() {
    return new TmallForm("RETURN_AND_REFUND", "QUALITY", Sum.cny("299.00"), "shop@example.com");
  }

  static TmallForm refundOnly(Sum paid) {
    return new TmallForm("REFUND_ONLY", "QUALITY", paid, "shop@example.com");
  }

  TmallForm because(String otherReason) {
    return new TmallForm(kind, otherReason, paid, merchantAccount);
  }

  TmallForm payingTo(String account) {
    return new TmallForm(kind, reason, paid, account);
  }

  @Override
  public String platformId() {
    return "TMALL";
  }

  @Override
  public String insurerId() {
    return "PICC";
  }

  @Override
  public Optional<Map<String, Object>> policy(Ids ids, Instant now) {
    Instant issuedAt = now.minus(Duration.ofDays(9));
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("policyNo", ids.policyNo());
    policy.put("programme", "TMALL_30_DAY");
    policy.put("insurerId", insurerId());
    policy.put("merchantId", ids.merchantId());
    policy.put("subOrderId", ids.subOrderId());
    policy.put("insured", "MERCHANT");
    policy.put("sumInsured", Sum.cny("1000.00"));
    policy.put("issuedAt", issuedAt);
    policy.put("effectiveFrom", issuedAt);
    policy.put("effectiveTo", now.plus(Duration.ofDays(60)));
    policy.put("merchantAccount", account(merchantAccount, "Kettle shop"));
    return Optional.of(policy);
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("programme", "TMALL_30_DAY");
    claim.put("order", order(ids, now));
    claim.put("request", request(ids, now));
    claim.put("evidence", List.of(Steps.photo("kettle")));
    return claim;
  }

  private Map<String, Object> order(Ids ids, Instant now) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("orderId", ids.orderId());
    order.put("subOrderId", ids.subOrderId());
    order.put("merchantId", ids.merchantId());
    order.put("buyerId", ids.buyerId());
    order.put("category", "SMALL_APPLIANCE");
    order.put("itemId", "KETTLE");
    order.put("skuId", "KETTLE-RED");
    order.put("quantity", 1);
    order.put("marks", List.of("30天质保+"));
    order.put("paid", paid);
    order.put("paidAt", now.minus(Duration.ofDays(10)));
    order.put("shippedAt", now.minus(Duration.ofDays(9)));
    order.put("deliveredAt", now.minus(Duration.ofDays(5)));
    order.put("receiptConfirmedAt", now.minus(Duration.ofDays(4)));
    return order;
  }

  private Map<String, Object> request(Ids ids, Instant now) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("requestId", ids.requestId());
    request.put("kind", kind);
    request.put("reason", reason);
    if (reason.equals("QUALITY")) {
      request.put("problem", "NO_POWER");
    }
    request.put("description", "It does not switch on.");
    request.put("amount", paid);
    request.put("requestedAt", now);
    request.put("buyerAccount", account("buyer@example.com", "Buyer"));
    return request;
  }

  private static Map<String, Object> account(String account, String name) {
    return Map.of("kind", "ALIPAY", "account", account, "name", name);
  }
}
