package io.baopei.worker.trace;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param id as it is named, {@code T-37a}
 * @param original the published Chinese words, or null where there are none to quote
 */
public record RuleWords(String id, String words, @Nullable String original) {}
