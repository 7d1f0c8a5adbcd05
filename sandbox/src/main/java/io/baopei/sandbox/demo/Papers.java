package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.Accounts;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.story.Steps;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What policies, orders and requests of all programmes have in common; each form adds its own. */
record Papers(String programme, String insurerId, Ids ids, Instant now) {

  /** A policy of 1000.00 that was issued nine days ago. */
  Map<String, Object> policy(String insured) {
    return policy(insured, now.minus(Duration.ofDays(9)));
  }

  Map<String, Object> policy(String insured, Instant issuedAt) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("policyNo", ids.policyNo());
    policy.put("programme", programme);
    policy.put("insurerId", insurerId);
    policy.put("merchantId", ids.merchantId());
    policy.put("subOrderId", ids.subOrderId());
    policy.put("insured", insured);
    policy.put("sumInsured", Sum.cny("1000.00"));
    policy.put("issuedAt", issuedAt);
    policy.put("effectiveFrom", issuedAt);
    policy.put("effectiveTo", now.plus(Duration.ofDays(60)));
    return policy;
  }

  /** One piece, paid ten days ago and received four days ago. */
  Map<String, Object> order(String category, String item, Sum paid) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("orderId", ids.orderId());
    order.put("subOrderId", ids.subOrderId());
    order.put("merchantId", ids.merchantId());
    order.put("buyerId", ids.buyerId());
    order.put("category", category);
    order.put("itemId", item);
    order.put("skuId", item + "-RED");
    order.put("quantity", 1);
    order.put("paid", paid);
    order.put("paidAt", now.minus(Duration.ofDays(10)));
    order.put("shippedAt", now.minus(Duration.ofDays(9)));
    order.put("deliveredAt", now.minus(Duration.ofDays(5)));
    order.put("receiptConfirmedAt", now.minus(Duration.ofDays(4)));
    return order;
  }

  Map<String, Object> request(String kind, String reason, String description) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("requestId", ids.requestId());
    request.put("kind", kind);
    request.put("reason", reason);
    request.put("description", description);
    request.put("requestedAt", now);
    request.put("buyerAccount", Accounts.of("buyer", ids.buyerId()));
    return request;
  }

  Map<String, Object> claim(Map<String, Object> order, Map<String, Object> request) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("programme", programme);
    claim.put("order", order);
    claim.put("request", request);
    claim.put("evidence", List.of(Steps.photo("goods")));
    return claim;
  }
}
