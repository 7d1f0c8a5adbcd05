package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A claim of {@code AMAZON_ATOZ}: a heater scorched the floor, six days ago.
 *
 * @param buyer what the buyer's id begins with; the sandbox's screen goes by it
 */
record AmazonForm(Sum loss, String buyer) implements ClaimForm {

  static AmazonForm losing(Sum loss) {
    return new AmazonForm(loss, "");
  }

  /** The fraud screen finds nothing that supports the claim. */
  AmazonForm unsupported() {
    return new AmazonForm(loss, "UNSUPPORTED-");
  }

  @Override
  public String programme() {
    return "AMAZON_ATOZ";
  }

  @Override
  public String platformId() {
    return "AMAZON";
  }

  @Override
  public String insurerId() {
    return "NONE";
  }

  @Override
  public Optional<Map<String, Object>> policy(Ids ids, Instant now) {
    return Optional.empty();
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Papers papers = new Papers(programme(), insurerId(), ids, now);
    Map<String, Object> order = papers.order("HOME_APPLIANCE", "HEATER", Sum.usd("59.99"));
    order.put("buyerId", buyer + ids.buyerId());
    Map<String, Object> request =
        papers.request("COMPENSATION", "PROPERTY_DAMAGE", "The heater scorched the floor.");
    request.remove("buyerAccount");
    Map<String, Object> claim = papers.claim(order, request);
    claim.put("incident", incident(now));
    claim.put("seller", Map.of("policyCompliant", true, "insured", true));
    return claim;
  }

  private Map<String, Object> incident(Instant now) {
    return Map.of(
        "occurredAt", now.minus(Duration.ofDays(3)), "kind", "PROPERTY_DAMAGE", "provenLoss", loss);
  }
}
