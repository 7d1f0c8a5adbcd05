package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A claim of {@code DAMAGE_1688}: boxes of 600.00 arrived torn. */
record DamageForm(String category, String reason) implements ClaimForm {

  static final Sum PAID = Sum.cny("600.00");

  static DamageForm tornBoxes() {
    return new DamageForm("PACKAGING", "DAMAGE_OR_STAIN");
  }

  DamageForm because(String otherReason) {
    return new DamageForm(category, otherReason);
  }

  DamageForm of(String otherCategory) {
    return new DamageForm(otherCategory, reason);
  }

  @Override
  public String programme() {
    return "DAMAGE_1688";
  }

  @Override
  public String platformId() {
    return "1688";
  }

  @Override
  public String insurerId() {
    return "SUNSHINE";
  }

  @Override
  public Optional<Map<String, Object>> policy(Ids ids, Instant now) {
    return Optional.of(papers(ids, now).policy("BUYER"));
  }

  @Override
  public Map<String, Object> claim(Ids ids, Instant now) {
    Papers papers = papers(ids, now);
    return papers.claim(
        papers.order(category, "BOX", PAID),
        papers.request("COMPENSATION", reason, "The boxes are torn."));
  }

  private Papers papers(Ids ids, Instant now) {
    return new Papers(programme(), insurerId(), ids, now);
  }
}
