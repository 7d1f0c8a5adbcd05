package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.Accounts;
import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A claim of {@code LIVE_QUALITY}: a coat of 199.00 with 10.00 freight, bought in a live stream.
 *
 * @param refunded the merchant has refunded the buyer by itself already
 */
record LiveQualityForm(String reason, boolean refunded) implements ClaimForm {

  static final Sum GOODS = Sum.cny("199.00");
  static final Sum FREIGHT = Sum.cny("10.00");
  static final Sum PAID = GOODS.plus(FREIGHT);

  static LiveQualityForm ofFault() {
    return new LiveQualityForm("QUALITY", false);
  }

  LiveQualityForm because(String otherReason) {
    return new LiveQualityForm(otherReason, refunded);
  }

  LiveQualityForm refundedBefore() {
    return new LiveQualityForm(reason, true);
  }

  @Override
  public String programme() {
    return "LIVE_QUALITY";
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
    Map<String, Object> policy = papers(ids, now).policy("MERCHANT");
    policy.put("merchantAccount", Accounts.of("shop", ids.merchantId()));
    return Optional.of(policy);
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Papers papers = papers(ids, now);
    Map<String, Object> order = papers.order("CLOTHING", "COAT", PAID);
    order.put("freight", FREIGHT);
    Map<String, Object> request =
        papers.request("RETURN_AND_REFUND", reason, "A seam came undone.");
    request.put("amount", PAID);
    Map<String, Object> claim = papers.claim(order, request);
    if (refunded) {
      claim.put("refundCompletedAt", now.minus(Duration.ofHours(1)));
    }
    return claim;
  }

  private Papers papers(Ids ids, Instant now) {
    return new Papers(programme(), insurerId(), ids, now);
  }
}
