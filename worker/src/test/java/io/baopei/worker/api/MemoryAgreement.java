package io.baopei.worker.api;

import io.baopei.port.record.Invariants.Finding;
import io.baopei.worker.engine.EngineAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three claims on two pages; on the second one there is one that ended otherwise. */
final class MemoryAgreement implements EngineAgreement {

  static final String MIDDLE = "C-2";
  static final Finding BROKEN =
      new Finding("21-closed-claims-ended-so", "Closed ones ended so.", List.of("C-3"), 1);

  @Override
  public List<Finding> glance() {
    return List.of();
  }

  @Override
  public Page page(@Nullable String after, int most) {
    return MIDDLE.equals(after)
        ? new Page(List.of(BROKEN), 1, 0, null)
        : new Page(List.of(), 2, 1, MIDDLE);
  }
}
