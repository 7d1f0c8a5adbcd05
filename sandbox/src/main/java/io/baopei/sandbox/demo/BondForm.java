package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.Accounts;
import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim of {@code BOND_1688}: goods of 900.00 were never shipped; 800.00 is the proven loss.
 *
 * @param insured {@code BUYER} or {@code PLATFORM}
 * @param issuedAt when ZhongAn issued the policy; null: nine days ago
 */
record BondForm(String insured, @Nullable Instant issuedAt) implements ClaimForm {

  static final Sum LOSS = Sum.cny("800.00");

  static BondForm insuring(String insured) {
    return new BondForm(insured, null);
  }

  BondForm issued(Instant at) {
    return new BondForm(insured, at);
  }

  @Override
  public String programme() {
    return "BOND_1688";
  }

  @Override
  public String platformId() {
    return "1688";
  }

  @Override
  public String insurerId() {
    return "ZHONGAN";
  }

  @Override
  public Optional<Map<String, Object>> policy(Ids ids, Instant now) {
    Papers papers = papers(ids, now);
    Map<String, Object> policy =
        issuedAt == null ? papers.policy(insured) : papers.policy(insured, issuedAt);
    if (insured.equals("PLATFORM")) {
      policy.put("insuredAccount", Accounts.of("platform", ids.platformId()));
    }
    return Optional.of(policy);
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Papers papers = papers(ids, now);
    Map<String, Object> claim =
        papers.claim(
            papers.order("OFFICE", "DESK", Sum.cny("900.00")),
            papers.request("COMPENSATION", "BREACH_OF_CONTRACT", "It was never shipped."));
    claim.put(
        "breach",
        Map.of(
            "kind",
            "NOT_SHIPPED",
            "occurredAt",
            now.minus(Duration.ofDays(3)),
            "provenLoss",
            LOSS));
    return claim;
  }

  private Papers papers(Ids ids, Instant now) {
    return new Papers(programme(), insurerId(), ids, now);
  }
}
