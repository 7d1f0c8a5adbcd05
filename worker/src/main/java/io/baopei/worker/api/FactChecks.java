package io.baopei.worker.api;

import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Unreadable;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a platform event: its own fields, and the data that belong to its type. */
@Component
final class FactChecks {

  private final Checks checks;
  private final JsonMapper json;

  FactChecks(Checks checks, JsonMapper json) {
    this.checks = checks;
    this.json = json;
  }

  /**
   * Goes on where nothing is wrong.
   *
   * @throws io.baopei.worker.api.problem.Refusal {@code INVALID_FIELD}
   */
  void check(PlatformEvent event) {
    Faults faults = new Faults();
    checks.check(event, "", faults);
    event.check(faults);
    if (event.type() != null) {
      checkData(event, faults);
    }
    faults.refuseIfAny();
  }

  private void checkData(PlatformEvent event, Faults faults) {
    Map<String, Object> data = event.data() == null ? Map.of() : event.data();
    try {
      Object typed = json.convertValue(data, FactData.of(event.type()));
      checks.check(typed, "/data", faults);
      if (typed instanceof FactData.Refund refund) {
        MoneyBody.checkPositive(faults, "/data/amount", refund.amount());
      }
    } catch (JacksonException bad) {
      faults.invalid("/data" + Unreadable.pointer(bad), "does not belong to " + event.type());
    }
  }
}
