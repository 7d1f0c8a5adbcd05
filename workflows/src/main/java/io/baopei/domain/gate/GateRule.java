package io.baopei.domain.gate;

import java.util.function.Function;
import java.util.function.Predicate;

/** One rule of a gate: its id, when it applies, what it asks, and the figures to show. */
record GateRule(
    String id,
    Predicate<Application> applies,
    Predicate<Application> holds,
    Function<Application, String> detail) {

  static GateRule of(
      String id, Predicate<Application> holds, Function<Application, String> detail) {
    return new GateRule(id, any -> true, holds, detail);
  }

  GateRule when(Predicate<Application> condition) {
    return new GateRule(id, condition, holds, detail);
  }

  GateCheck judge(Application application) {
    return applies.test(application)
        ? new GateCheck(id, holds.test(application), detail.apply(application))
        : new GateCheck(id, null, "does not apply: another rule failed");
  }
}
