package io.baopei.worker.api;

/**
 * An event that was taken.
 *
 * @param duplicate whether it was seen before, and did nothing now
 */
record EventAccepted(String eventId, String claimId, boolean duplicate) {}
