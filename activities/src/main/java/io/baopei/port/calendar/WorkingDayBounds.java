package io.baopei.port.calendar;

import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingDayBound;

/** The calendars of working days. */
public interface WorkingDayBounds {

  /**
   * The instant at which the bound's last working day ends; provisional past the horizon (OQ-32).
   */
  ResolvedBound resolve(WorkingDayBound bound);
}
