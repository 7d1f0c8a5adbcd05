package io.baopei.worker.api;

import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference to a picture, film or paper; the thing itself stays with the platform. */
@Schema(name = "EvidenceItem")
record EvidenceItemBody(
    @NotNull EvidenceKind kind,
    @NotNull @Size(max = Texts.URI_MAX) @Pattern(regexp = Texts.URI) String uri,
    @NotNull @Pattern(regexp = Texts.SHA256) String sha256,
    @Nullable @Size(max = Texts.LINE_MAX) @Pattern(regexp = Texts.LINE) String caption) {

  EvidenceItem item() {
    return new EvidenceItem(kind, uri, sha256, caption);
  }

  static List<EvidenceItem> items(@Nullable List<EvidenceItemBody> bodies) {
    return bodies == null ? List.of() : bodies.stream().map(EvidenceItemBody::item).toList();
  }
}
