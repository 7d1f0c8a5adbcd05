package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A claim of {@code LIVE_PRICE}: a lamp of 100.00, which now costs less.
 *
 * @param price what the buyer was asked for in the evidence order
 * @param item what the evidence order is for
 * @param status how the platform says that the evidence order stands
 */
record LivePriceForm(Sum price, String item, String status) implements ClaimForm {

  private static final String LAMP = "LAMP";

  static LivePriceForm now(Sum price) {
    return new LivePriceForm(price, LAMP, "PLACED");
  }

  /** The shop sells it under another link. */
  LivePriceForm underAnotherLink() {
    return new LivePriceForm(price, "LAMP-2", status);
  }

  /** The buyer placed the evidence order, and cancelled it. */
  LivePriceForm withdrawn() {
    return new LivePriceForm(price, item, "CANCELLED");
  }

  @Override
  public String programme() {
    return "LIVE_PRICE";
  }

  @Override
  public String platformId() {
    return "TAOBAO";
  }

  @Override
  public String insurerId() {
    return "PICC";
  }

  @Override
  public Optional<Map<String, Object>> policy(Ids ids, Instant now) {
    return Optional.of(papers(ids, now).policy("BUYER"));
  }

  @Override
  public Map<String, Object> market(Ids ids) {
    Map<String, Object> order =
        Map.of(
            "status",
            status,
            "shopId",
            shop(ids),
            "itemId",
            item,
            "skuId",
            sku(),
            "unitPrice",
            price);
    return Map.of("/sandbox/orders/" + ids.evidenceOrderId(), order);
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Papers papers = papers(ids, now);
    Map<String, Object> order = papers.order("HOME_APPLIANCE", LAMP, Sum.cny("100.00"));
    order.put("shopId", shop(ids));
    Map<String, Object> request =
        papers.request("PRICE_DIFFERENCE", "PRICE_DROP", "It costs less now.");
    Map<String, Object> claim = papers.claim(order, request);
    claim.put("priceEvidence", evidence(ids, now));
    return claim;
  }

  private Map<String, Object> evidence(Ids ids, Instant now) {
    return Map.of(
        "orderId",
        ids.evidenceOrderId(),
        "shopId",
        shop(ids),
        "itemId",
        item,
        "skuId",
        sku(),
        "unitPrice",
        price,
        "placedAt",
        now.minus(Duration.ofHours(2)),
        "submittedAt",
        now.minus(Duration.ofHours(1)));
  }

  private String sku() {
    return item + "-RED";
  }

  private static String shop(Ids ids) {
    return "SHOP-" + ids.merchantId();
  }

  private Papers papers(Ids ids, Instant now) {
    return new Papers(programme(), insurerId(), ids, now);
  }
}
