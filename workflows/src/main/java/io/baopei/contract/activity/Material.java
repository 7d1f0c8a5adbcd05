package io.baopei.contract.activity;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said and showed on a claim: append-only, for whoever has to judge it. The journal
 * says that it came; this is what it was.
 *
 * @param action the action that brought it, as its path: {@code dispute-answer}
 * @param code the ground or the code of the reason that came with it
 * @param text their own words
 * @param items references to pictures, films and papers
 */
public record Material(
    Instant at,
    Actor actor,
    String action,
    @Nullable String code,
    @Nullable String text,
    List<EvidenceItem> items) {

  /** The action of what came with the filing itself. */
  public static final String FILING = "filing";

  public Material {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
