package io.baopei.port.record;

import io.baopei.contract.recourse.RecourseView;

/**
 * A recourse on record.
 *
 * @param view the recourse as of its last step
 * @param platformId the platform that filed its claim
 */
public record StoredRecourse(RecourseView view, String platformId) {}
