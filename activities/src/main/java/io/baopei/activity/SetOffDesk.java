package io.baopei.activity;

import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.platform.SetOffs;
import io.baopei.port.platform.SetOffs.Outcome.Declined;
import io.baopei.port.platform.SetOffs.Outcome.Made;
import io.baopei.port.platform.SetOffs.Outcome.NotFound;
import io.baopei.port.platform.SetOffs.Outcome.Unknown;
import java.util.List;

/**
 * Sets debts off. There are few and they are in no hurry, so the platform is asked every time
 * before an order is sent: whatever became of an earlier try, it is not made twice (OQ-29).
 */
final class SetOffDesk {

  private final SetOffs setOffs;

  SetOffDesk(SetOffs setOffs) {
    this.setOffs = setOffs;
  }

  /**
   * Sets off once.
   *
   * @throws CounterpartyRefused when the platform said no, for good
   * @throws PaymentOutcomeUnknown when nobody can say; to be asked again
   */
  SetOffMade settle(SetOff order) {
    SetOffs.Outcome found = setOffs.find(order);
    return switch (found instanceof NotFound ? setOffs.setOff(order) : found) {
      case Made made -> made.what();
      case Declined declined -> throw new CounterpartyRefused(declined.code(), declined.message());
      case Unknown unknown -> throw new PaymentOutcomeUnknown(List.of(order.key()));
      case NotFound never -> throw new PaymentOutcomeUnknown(List.of(order.key()));
    };
  }
}
