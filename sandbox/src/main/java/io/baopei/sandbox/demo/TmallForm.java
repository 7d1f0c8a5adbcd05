package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.Accounts;
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
 * @param mailbox what the account begins with where the merchant is paid; the sandbox goes by it
 * @param buyer what the buyer's id begins with; the sandbox's screen goes by it
 */
record TmallForm(String kind, String reason, Sum paid, String mailbox, String buyer)
    implements ClaimForm {

  private static final String SHOP = "shop";

  static TmallForm returnAndRefund() {
    return new TmallForm("RETURN_AND_REFUND", "QUALITY", Sum.cny("299.00"), SHOP, "");
  }

  static TmallForm refundOnly(Sum paid) {
    return new TmallForm("REFUND_ONLY", "QUALITY", paid, SHOP, "");
  }

  TmallForm because(String otherReason) {
    return new TmallForm(kind, otherReason, paid, mailbox, buyer);
  }

  TmallForm payingTo(String otherMailbox) {
    return new TmallForm(kind, reason, paid, otherMailbox, buyer);
  }

  TmallForm of(String buyerLike) {
    return new TmallForm(kind, reason, paid, mailbox, buyerLike);
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
    policy.put("merchantAccount", Accounts.of(mailbox, ids.merchantId()));
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
