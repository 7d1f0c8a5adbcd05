package io.baopei.worker.api.problem;

/**
 * What is wrong with one field.
 *
 * @param field a JSON pointer, {@code /order/paid}
 * @param code {@code INVALID_FIELD} or {@code CURRENCY_MISMATCH}, or the code of the whole problem
 */
public record Fault(String field, String code, String message) {}
