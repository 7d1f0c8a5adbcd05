package io.baopei.contract.activity;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.clock.WorkingDayBound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a claim, as it goes on record.
 *
 * @param seq the step's number in the claim, from 1; with the claim its idempotency key
 * @param view the claim after the step
 * @param entries what the step adds to the journal
 * @param notices what the step tells people
 * @param material what was said and shown with what the step records; old payloads have none
 * @param bounds working-day deadlines that the calendar is to resolve
 * @param agreement what to tell the platform first, or null
 * @param recourse what to start once the step is on record, or null
 * @param reserve what to set aside now that the claim is approved, or null
 */
public record ClaimStep(
    String claimId,
    int seq,
    ClaimView view,
    List<JournalEntry> entries,
    List<Notice> notices,
    List<Material> material,
    List<WorkingDayBound> bounds,
    @Nullable AgreeToReturn agreement,
    @Nullable RecourseInput recourse,
    @Nullable Reservation reserve) {

  /** A step that opens no recourse and sets nothing aside. */
  public ClaimStep(
      String claimId,
      int seq,
      ClaimView view,
      List<JournalEntry> entries,
      List<Notice> notices,
      List<Material> material,
      List<WorkingDayBound> bounds,
      @Nullable AgreeToReturn agreement) {
    this(claimId, seq, view, entries, notices, material, bounds, agreement, null, null);
  }

  public ClaimStep {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
    material = material == null ? List.of() : List.copyOf(material);
    bounds = List.copyOf(bounds);
  }

  /** The same step without anything to tell the platform. */
  public ClaimStep withoutAgreement() {
    return new ClaimStep(
        claimId, seq, view, entries, notices, material, bounds, null, recourse, reserve);
  }

  /** The same step with the claim seen more exactly. */
  public ClaimStep withView(ClaimView seen) {
    return new ClaimStep(
        claimId, seq, seen, entries, notices, material, bounds, agreement, recourse, reserve);
  }
}
