package io.baopei.worker.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must look into, the oldest first.
 *
 * @param reconciledTo all days up to this one were reconciled after they were over: of later ones
 *     nobody knows yet; null while nothing was paid
 */
record OpenDifferences(List<ReconciledLine> items, @Nullable LocalDate reconciledTo) {

  OpenDifferences {
    items = List.copyOf(items);
  }
}
