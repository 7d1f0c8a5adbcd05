package io.baopei.contract.claim;

import java.time.Instant;

/**
 * A claim that cannot go on by itself (S3-10).
 *
 * @param step what could not be done
 * @param problem why, in words for an operator
 * @param whatToDo what an operator can do about it
 */
public record Parked(Instant since, String step, String problem, String whatToDo) {}
