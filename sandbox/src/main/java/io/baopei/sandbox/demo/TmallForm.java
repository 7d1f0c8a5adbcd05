package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim of {@code TMALL_30_DAY}: a kettle of 299.00 that does not switch on, received four days
 * ago.
 *
 * @param merchantAccount where the merchant is paid
 * @param buyer what the buyer's id begins with; the sandbox's screen goes by it
 */
record TmallForm(String kind, String reason, Sum paid, String merchantAccount, String buyer)
    implements ClaimForm {

  static TmallForm returnAndRefund() {
    return new TmallForm("RETURN_AND_REFUND", "QUALITY", Sum.cny("299.00"), "shop@example.com", "");
  }

  static TmallForm refundOnly(Sum paid) {
    return new TmallForm("REFUND_ONLY", "QUALITY", paid, "shop@example.com", "");
  }

  TmallForm because(String otherReason) {
    return new TmallForm(kind, otherReason, paid, merchantAccount, buyer);
  }

  TmallForm payingTo(String account) {
    return new TmallForm(kind, reason, paid, account, buyer);
  }

  TmallForm of(String buyerLike) {
    return new TmallForm(kind, reason, paid, merchantAccount, buyerLike);
  }

  @Override
  public String programme() {
    return "TMALL_30_DAY";
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
    Map<String, Object> policy = papers(ids, now).policy("MERCHANT");
    policy.put("merchantAccount", Papers.account(merchantAccount, "Kettle shop"));
    return Optional.of(policy);
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Papers papers = papers(ids, now);
    Map<String, Object> order = papers.order("SMALL_APPLIANCE", "KETTLE", paid);
    order.put("buyerId", buyer + ids.buyerId());
    order.put("marks", List.of("30天质保+"));
    Map<String, Object> request = papers.request(kind, reason, "It does not switch on.");
    request.put("amount", paid);
    if (reason.equals("QUALITY")) {
      request.put("problem", "NO_POWER");
    }
    return papers.claim(order, request);
  }

  private Papers papers(Ids ids, Instant now) {
    return new Papers(programme(), insurerId(), ids, now);
  }
}
