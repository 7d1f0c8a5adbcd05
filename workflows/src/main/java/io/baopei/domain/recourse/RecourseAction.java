package io.baopei.domain.recourse;

import java.util.Locale;
import java.util.Optional;

/** What people may do to a recourse; each is a path of the API and an update of the workflow. */
public enum RecourseAction {
  PAYMENT,
  OBJECTION,
  OBJECTION_DECISION,
  WAIVER;

  /** The name on the wire, {@code objection-decision}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action with that name on the wire. */
  public static Optional<RecourseAction> ofPath(String path) {
    for (RecourseAction action : values()) {
      if (action.path().equals(path)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
