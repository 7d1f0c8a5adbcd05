package io.baopei.worker.trace;

import io.baopei.domain.claim.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule and what it said of the claim.
 *
 * @param type {@code PASSED}, {@code FAILED}, {@code DOES_NOT_APPLY} or {@code APPLIED}
 * @param subject the rule's id
 * @param words what the rule says, in English
 * @param original the published Chinese words, or null where there are none to quote
 */
public record RuleLine(
    int seq,
    int n,
    Instant at,
    String type,
    @Nullable String subject,
    Actor actor,
    List<String> rules,
    @Nullable String detail,
    @Nullable String words,
    @Nullable String original) {}
