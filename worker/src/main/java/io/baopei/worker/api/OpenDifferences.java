package io.baopei.worker.api;

import java.util.List;

/** What somebody must look into, the oldest first. */
record OpenDifferences(List<ReconciledLine> items) {

  OpenDifferences {
    items = List.copyOf(items);
  }
}
