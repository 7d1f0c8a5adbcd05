package io.baopei.worker.api;

import io.baopei.port.record.ClaimQuery;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Fault;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all lists have in common: how much a page holds, and where it begins. */
final class Paging {

  private static final int LIMIT_DEFAULT = 20;
  private static final int LIMIT_MAX = 100;

  private Paging() {}

  /**
   * How many entries to give.
   *
   * @throws Refusal {@code INVALID_FIELD}
   */
  static int limit(@Nullable Integer asked) {
    int limit = asked == null ? LIMIT_DEFAULT : asked;
    Faults faults = new Faults();
    if (limit < 1 || limit > LIMIT_MAX) {
      faults.invalid("/limit", "must be 1 to " + LIMIT_MAX);
    }
    faults.refuseIfAny();
    return limit;
  }

  /**
   * Reads a page.
   *
   * @throws Refusal {@code INVALID_FIELD} for a cursor that this list did not give out
   */
  static <T> T page(Supplier<T> list) {
    try {
      return list.get();
    } catch (ClaimQuery.BadCursor bad) {
      ErrorCode code = ErrorCode.INVALID_FIELD;
      Fault fault = new Fault("/cursor", code.name(), "was not given out here");
      throw Refusal.because(code, code.advice(), List.of(fault));
    }
  }
}
