package io.baopei.domain.points;

/** How a merchant did not perform the service (OQ-15). The names are wire format. */
public enum NonPerformanceGround {
  /** It hinders the return: no address, parcels turned away. */
  RETURN_OBSTRUCTED,

  /** It refuses what came back on none of the four grounds (T-23). */
  REFUSED_OUTSIDE_GROUNDS,

  /** The refund is still not made although its time is up. */
  REFUND_OVERDUE
}
