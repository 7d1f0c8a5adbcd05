package io.baopei.domain.gate;

import org.jspecify.annotations.Nullable;

/**
 * What one rule of the gate says.
 *
 * @param rule the rulebook's id
 * @param passed null: the rule does not apply, what it needs is missing
 * @param detail the figures behind the verdict
 */
public record GateCheck(String rule, @Nullable Boolean passed, String detail) {}
