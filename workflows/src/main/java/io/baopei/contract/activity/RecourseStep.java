package io.baopei.contract.activity;

import io.baopei.contract.recourse.RecourseView;
import java.util.List;

/**
 * One step of a recourse, as it goes on record.
 *
 * @param seq the step's number in the recourse, from 1; with the recourse its idempotency key
 * @param platformId the platform that tells the merchant
 * @param view the recourse after the step
 */
public record RecourseStep(
    String recourseId,
    String platformId,
    int seq,
    RecourseView view,
    List<JournalEntry> entries,
    List<Notice> notices) {

  public RecourseStep {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }
}
