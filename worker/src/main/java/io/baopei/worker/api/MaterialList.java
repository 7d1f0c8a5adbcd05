package io.baopei.worker.api;

import io.baopei.contract.activity.Material;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said and shown on a claim, in order: first what came with its filing. */
record MaterialList(List<Said> items) {

  /**
   * What one action brought.
   *
   * @param action {@code filing}, or the path of the action
   * @param code the ground, or the reason's code
   */
  record Said(
      Instant at,
      Actor by,
      String action,
      @Nullable String code,
      @Nullable String text,
      List<Shown> evidence) {

    static Said of(Material material) {
      return new Said(
          material.at(),
          material.actor(),
          material.action(),
          material.code(),
          material.text(),
          material.items().stream().map(Shown::of).toList());
    }
  }

  /**
   * A picture, film or paper, which is kept where its address says.
   *
   * @param sha256 of its content; null where only the address was given
   */
  record Shown(EvidenceKind kind, String uri, @Nullable String sha256, @Nullable String caption) {

    static Shown of(EvidenceItem item) {
      return new Shown(item.kind(), item.uri(), item.sha256(), item.caption());
    }
  }

  static MaterialList of(List<Material> material) {
    return new MaterialList(material.stream().map(Said::of).toList());
  }
}
