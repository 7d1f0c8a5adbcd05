package io.baopei.worker.engine;

import io.baopei.port.record.Invariants.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether engine and records say the same of the claims. Reads only. */
public interface EngineAgreement {

  /**
   * Some claims, looked at.
   *
   * @param findings what must hold of them, and what does not
   * @param claims how many they are
   * @param forgotten how many of them are closed and unknown to the engine (retention), so that
   *     there was nothing to compare
   * @param last the last of them, or null: there are no more
   */
  record Page(List<Finding> findings, int claims, int forgotten, @Nullable String last) {

    public Page {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Compares the claims of which something is likeliest to be wrong: the open ones that are oldest,
   * those that closed last, and what runs.
   *
   * @throws EngineUnavailable when the engine cannot be asked
   */
  List<Finding> glance();

  /**
   * Compares the next claims by id; page by page, all of them.
   *
   * @param after the last claim of the page before, or null for the first page
   * @throws EngineUnavailable when the engine cannot be asked
   */
  Page page(@Nullable String after, int most);
}
