package io.baopei.domain.claim;

/**
 * One thing that may be done now, and by whom.
 *
 * @param action the action's name on the wire
 */
public record AllowedAction(String action, Role by) {}
