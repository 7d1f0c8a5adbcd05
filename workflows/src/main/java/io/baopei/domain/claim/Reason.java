package io.baopei.domain.claim;

import org.jspecify.annotations.Nullable;

/** Why somebody decided as they did. */
public record Reason(String code, @Nullable String text) {}
