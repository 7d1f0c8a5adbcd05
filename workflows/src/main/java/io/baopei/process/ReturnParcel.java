package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.programme.ClockTerms;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier says of the returned goods: no scan in 72 hours is flagged and asked about, a
 * delivery to somebody else is a hint of fake logistics (OQ-28, T-23), and one to the merchant
 * starts a softer clock (OQ-3).
 */
final class ReturnParcel {

  private final Dossier dossier;
  private @Nullable Alarm alarm;

  ReturnParcel(Dossier dossier) {
    this.dossier = dossier;
  }

  /** A number was given: from now on the carrier should have the parcel. */
  void isOnItsWay() {
    alarm = after(terms().firstScan(), Alarm.Kind.NO_SCAN, "Ask the buyer: no scan of the parcel");
  }

  /** The carrier has it. */
  void scanned() {
    note("PARCEL_SCANNED", null, "OQ-28");
    alarm = null;
  }

  /** The carrier handed it over. */
  void signed(Fact.ParcelSigned fact) {
    if (fact.elsewhere()) {
      signedElsewhere();
      return;
    }
    dossier.parcelSigned();
    note("PARCEL_SIGNED", null, "OQ-3", "OQ-26");
    String summary = "Nudge the merchant: the parcel was signed for";
    alarm = after(terms().signedNudge(), Alarm.Kind.NUDGE, summary);
  }

  /** The goods are not with the merchant: it is told what to look for, and no clock changes. */
  private void signedElsewhere() {
    note("PARCEL_SIGNED", "not by the merchant", "OQ-28", "T-23");
    dossier.flag(ClaimFlags.SIGNED_ELSEWHERE, Desk.now(), "OQ-28", "T-23");
    alarm = null;
    Notice hint = Notice.to(Role.MERCHANT, "PARCEL_SIGNED_ELSEWHERE");
    dossier.tell(
        hint.by(dossier.clocks.due(ClaimClock.MERCHANT_RECEIPT).orElse(null))
            .hinting(Notice.Hint.CHECK_FOR_FAKE_LOGISTICS));
  }

  /** What its alarm asks for; any other is the reminder of the merchant's own clock. */
  void rang(Alarm rung) {
    if (rung.equals(alarm)) {
      alarm = null;
    }
    if (rung.kind() != Alarm.Kind.NO_SCAN) {
      dossier.tell(Role.MERCHANT, "RECEIPT_REMINDER", ClaimClock.MERCHANT_RECEIPT);
      return;
    }
    dossier.flag(ClaimFlags.NO_FIRST_SCAN, Desk.now(), "OQ-28");
    dossier.tell(Notice.to(Role.BUYER, "PARCEL_NOT_SCANNED").hinting(Notice.Hint.ASK_THE_CARRIER));
  }

  /** The alarm that has not rung yet, though its instant may have passed while no worker ran. */
  Optional<Alarm> pending() {
    return Optional.ofNullable(alarm);
  }

  private static @Nullable Alarm after(@Nullable Duration length, Alarm.Kind kind, String summary) {
    return length == null ? null : new Alarm(kind, Desk.now().plus(length), summary);
  }

  private ClockTerms terms() {
    return dossier.input.terms().clock(ClaimClock.MERCHANT_RECEIPT);
  }

  private void note(String event, @Nullable String detail, String... rules) {
    dossier.note(Desk.now(), Track.EVENT, event, null, Actor.PLATFORM, detail, rules);
  }
}
