package io.baopei.domain.claim;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a picture, film or paper; the thing itself stays with the platform (OQ-31).
 *
 * @param sha256 64 hexadecimal digits of the content; null where only the address was given
 */
public record EvidenceItem(
    EvidenceKind kind, String uri, @Nullable String sha256, @Nullable String caption) {}
