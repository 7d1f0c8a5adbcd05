package io.baopei.port.record;

import java.util.List;

/** What must hold of the records, whatever has failed meanwhile. */
public interface Invariants {

  /**
   * One of them, looked at.
   *
   * @param name by which it is known
   * @param says what must hold
   * @param violations what does not, in words; the first of them
   * @param count how many there are in all
   */
  record Finding(String name, String says, List<String> violations, int count) {

    public Finding {
      violations = List.copyOf(violations);
    }

    /** Whether it holds. */
    public boolean holds() {
      return count == 0;
    }
  }

  /** Looks at all of them, as of one instant. Reads only. */
  List<Finding> check();
}
