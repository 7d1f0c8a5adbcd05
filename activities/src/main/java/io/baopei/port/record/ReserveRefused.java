package io.baopei.port.record;

import io.baopei.domain.ledger.Guard;

/**
 * The ledger does not let the money go: the payer's fund is drawn to its limit, or the sub-order
 * has cost as much as it may. Nothing was booked, nothing was sent; a person must look.
 */
public final class ReserveRefused extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final Guard guard;

  /**
   * @param message what would be held, and what must stay; no name
   */
  public ReserveRefused(Guard guard, String message) {
    super(message);
    this.guard = guard;
  }

  /** Why. */
  public Guard guard() {
    return guard;
  }
}
