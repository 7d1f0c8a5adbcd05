package io.baopei.contract.activity;

import io.baopei.domain.claim.Role;

/**
 * A message to somebody through the platform, delivered at least once and never lost.
 *
 * @param kind what it is about, {@code RETURN_TRACKING_REMINDER}
 */
public record Notice(Role to, String kind) {}
