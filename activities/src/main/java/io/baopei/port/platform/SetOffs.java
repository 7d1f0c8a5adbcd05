package io.baopei.port.platform;

import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;

/** Setting debts off against what the platform owes the merchants (OQ-21). */
public interface SetOffs {

  /** What became of a set-off. */
  sealed interface Outcome {

    /** Done: as much as the merchant is due, at most what was asked, perhaps nothing. */
    record Made(SetOffMade what) implements Outcome {}

    /** The platform said no, for good: this key will never set off anything. */
    record Declined(String code, String message) implements Outcome {}

    /** Sent, or perhaps not, and no answer that says: ask before sending again. */
    record Unknown(String cause) implements Outcome {}

    /** Asked, and the platform has never heard of it: the same order may be sent again. */
    record NotFound() implements Outcome {}
  }

  /** Sets off once for each key; sent again it answers the same. Never throws for an outcome. */
  Outcome setOff(SetOff order);

  /** What became of the set-off of that order. */
  Outcome find(SetOff order);
}
