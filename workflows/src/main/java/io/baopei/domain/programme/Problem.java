package io.baopei.domain.programme;

import io.baopei.domain.claim.RefundReason;

/**
 * One entry of the problem catalogue (T-37 to T-43).
 *
 * @param code what the platform sends as {@code problem}
 * @param rule the rule that lists it
 * @param text what it means, in English and in the words of the rule
 */
public record Problem(String code, RefundReason reason, String rule, String text) {}
