package io.baopei.worker.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that the caller hears of all of it at once. */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  /** Notes that a field is missing or out of bounds. */
  public void invalid(String field, String message) {
    found.add(new Fault(field, ErrorCode.INVALID_FIELD.name(), message));
  }

  /** Notes that a sum is in another currency than the programme's. */
  public void currency(String field, String expected) {
    String message = "must be in " + expected;
    found.add(new Fault(field, ErrorCode.CURRENCY_MISMATCH.name(), message));
  }

  /** Notes {@code message} where a field that is needed is absent. */
  public void required(String field, @Nullable Object value) {
    if (value == null) {
      invalid(field, "must be given");
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Goes on where nothing is wrong.
   *
   * @throws Refusal {@code INVALID_FIELD}, or {@code CURRENCY_MISMATCH} where that is all
   */
  public void refuseIfAny() {
    if (found.isEmpty()) {
      return;
    }
    boolean onlyCurrencies =
        found.stream().allMatch(fault -> fault.code().equals(ErrorCode.CURRENCY_MISMATCH.name()));
    ErrorCode code = onlyCurrencies ? ErrorCode.CURRENCY_MISMATCH : ErrorCode.INVALID_FIELD;
    throw Refusal.because(code, code.advice(), found);
  }
}
