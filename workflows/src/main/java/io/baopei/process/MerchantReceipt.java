package io.baopei.process;

import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;

/**
 * The merchant checks the returned goods (T-23): it confirms, refuses on one of four grounds, or
 * stays silent for ten days, which confirms (T-25, OQ-3).
 */
final class MerchantReceipt {

  private final Desk desk;
  private final Dossier dossier;
  private final ReceiptDispute dispute;
  private final ReturnParcel parcel;

  MerchantReceipt(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
    this.dispute = new ReceiptDispute(desk);
    this.parcel = new ReturnParcel(desk.dossier);
  }

  /** Whether the goods count as received. */
  boolean isConfirmed() {
    dossier.clocks.start(ClaimClock.MERCHANT_RECEIPT, Desk.now());
    dossier.tell(Role.MERCHANT, "RETURN_ON_ITS_WAY", ClaimClock.MERCHANT_RECEIPT);
    parcel.isOnItsWay();
    Alarms alarms = alarms();
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(Receipt receipt)) -> {
          return answered(receipt);
        }
        case Happening.Came(Fact.RefundCompleted any) -> {
          stop();
          desk.move(StageEvent.REFUNDED_OUTSIDE, Actor.PLATFORM, OutsideRefund.REFERENCE, "OQ-27");
          return true;
        }
        case Happening.Came(Fact.ParcelScanned any) -> {
          parcel.scanned();
          alarms = alarms();
        }
        case Happening.Came(Fact.ParcelSigned signed) -> {
          parcel.signed(signed);
          alarms = alarms();
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE) {
            confirm(Actor.SYSTEM, "the merchant stayed silent", "OQ-3");
            return true;
          }
          parcel.rang(alarm);
        }
        case Happening.Changed any -> alarms = alarms();
        default -> {}
      }
    }
  }

  private boolean answered(Receipt receipt) {
    if (receipt.decision() == ReceiptDecision.CONFIRM) {
      confirm(receipt.actor(), "receipt confirmed", dossier.rules.receipt());
      return true;
    }
    stop();
    desk.move(
        StageEvent.RECEIPT_REFUSED,
        receipt.actor(),
        String.valueOf(receipt.ground()),
        dossier.rules.refusal());
    return !dispute.upholds(receipt);
  }

  private void confirm(Actor by, String how, String... rules) {
    stop();
    desk.move(StageEvent.RECEIPT_CONFIRMED, by, how, rules);
  }

  /** The clock's own alarms, and the parcel's until it has rung, wherever the deadline moves. */
  private Alarms alarms() {
    Alarms alarms = desk.alarms(ClaimClock.MERCHANT_RECEIPT);
    parcel.pending().ifPresent(alarms::add);
    return alarms;
  }

  private void stop() {
    dossier.clocks.stop(ClaimClock.MERCHANT_RECEIPT, Desk.now());
  }
}
