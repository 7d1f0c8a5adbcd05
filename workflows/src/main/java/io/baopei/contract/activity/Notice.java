package io.baopei.contract.activity;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody through the platform, delivered at least once and never lost. It says what
 * its receiver must know to act; what an older version wrote has no more than receiver and kind.
 *
 * @param kind what it is about, {@code RETURN_TRACKING_REMINDER}
 * @param dueAt until when the receiver must, or may, do something
 * @param amount the sum approved, or the sum that the receiver was paid
 * @param reason why somebody decided so (OQ-8)
 * @param missing what is asked for, all of it (OQ-7)
 * @param hint what the receiver does best to do
 * @param affectsOrderDefectRate whether the claim counts against the seller; null where
 *     nobody counts
 */
public record Notice(
    Role to,
    String kind,
    @Nullable Instant dueAt,
    @Nullable Money amount,
    @Nullable Reason reason,
    List<String> missing,
    @Nullable Hint hint,
    @Nullable Boolean affectsOrderDefectRate) {

  /** What else the receiver is to be told, by a rule. */
  public enum Hint {
    /** The buyer is given the merchant's default return address: it must take parcels (T-F13). */
    CHECK_DEFAULT_RETURN_ADDRESS,

    /** Without a tracking number the claim is never payable, whatever was sent back (T-F12). */
    SUBMIT_TRACKING_NUMBER,

    /** Nobody has seen the parcel: what became of it is to be asked of the carrier (OQ-28). */
    ASK_THE_CARRIER,

    /** It was delivered to somebody else: one of the four grounds may be given (T-23, OQ-28). */
    CHECK_FOR_FAKE_LOGISTICS,

    /** Points were ordered at its expense: what it says against them it says to the platform. */
    WRITE_TO_THE_PLATFORM,

    /** The points are issued: the same is no longer taken as a broken promise (T-14). */
    NO_COMPLAINT_ANY_MORE
  }

  public Notice {
    missing = missing == null ? List.of() : List.copyOf(missing);
  }

  /** A notice that says no more than that. */
  public static Notice to(Role to, String kind) {
    return new Notice(to, kind, null, null, null, List.of(), null, null);
  }

  /** The same, with a deadline. */
  public Notice by(@Nullable Instant newDueAt) {
    return new Notice(to, kind, newDueAt, amount, reason, missing, hint, affectsOrderDefectRate);
  }

  /** The same, about a sum. */
  public Notice over(@Nullable Money newAmount) {
    return new Notice(to, kind, dueAt, newAmount, reason, missing, hint, affectsOrderDefectRate);
  }

  /** The same, with a reason. */
  public Notice because(@Nullable Reason newReason) {
    return new Notice(to, kind, dueAt, amount, newReason, missing, hint, affectsOrderDefectRate);
  }

  /** The same, asking for what is missing. */
  public Notice lacking(List<String> newMissing) {
    return new Notice(to, kind, dueAt, amount, reason, newMissing, hint, affectsOrderDefectRate);
  }

  /** The same, with a hint. */
  public Notice hinting(@Nullable Hint newHint) {
    return new Notice(to, kind, dueAt, amount, reason, missing, newHint, affectsOrderDefectRate);
  }

  /** The same, saying whether the claim counts against the seller. */
  public Notice counting(@Nullable Boolean asDefect) {
    return new Notice(to, kind, dueAt, amount, reason, missing, hint, asDefect);
  }
}
