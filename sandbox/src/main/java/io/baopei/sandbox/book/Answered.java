package io.baopei.sandbox.book;

/**
 * An order's settlement.
 *
 * @param isFirst whether this very call brought it about, and not an earlier one with the key
 */
public record Answered(Settlement settlement, boolean isFirst) {}
