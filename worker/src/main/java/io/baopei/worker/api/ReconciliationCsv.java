package io.baopei.worker.api;

import io.baopei.worker.api.ReconciledLine.ExplanationView;
import io.baopei.worker.api.ReconciledLine.MovementView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reconciliation as spreadsheets open it. */
final class ReconciliationCsv {

  private static final SpreadsheetCsv CSV =
      new SpreadsheetCsv(
          "day",
          "book",
          "finding",
          "key",
          "oursCurrency",
          "oursAmount",
          "oursAmountMinor",
          "oursAt",
          "oursReference",
          "theirsCurrency",
          "theirsAmount",
          "theirsAmountMinor",
          "theirsAt",
          "theirsReference",
          "firstSeenOn",
          "settledOn",
          "ageDays",
          "explainedBy",
          "explainedAt",
          "explanationCode",
          "explanation");

  private ReconciliationCsv() {}

  static byte[] of(ReconciledDayView day) {
    return CSV.of(day.lines().stream().map(ReconciliationCsv::cells).toList());
  }

  private static List<@Nullable Object> cells(ReconciledLine line) {
    List<@Nullable Object> cells =
        new ArrayList<>(Arrays.asList(line.day(), line.book(), line.finding(), line.key()));
    cells.addAll(cells(line.ours()));
    cells.addAll(cells(line.theirs()));
    cells.addAll(Arrays.asList(line.firstSeenOn(), line.settledOn(), line.ageDays()));
    cells.addAll(cells(line.explanation()));
    return cells;
  }

  private static List<@Nullable Object> cells(@Nullable ExplanationView said) {
    return said == null
        ? Arrays.asList(null, null, null, null)
        : Arrays.asList(said.by(), said.at(), said.reason().code(), said.reason().text());
  }

  private static List<@Nullable Object> cells(@Nullable MovementView side) {
    return side == null
        ? Arrays.asList(null, null, null, null, null)
        : Arrays.asList(
            side.amount().getCurrencyUnit(),
            side.amount().getAmount(),
            side.amount().getAmountMinorLong(),
            side.at(),
            side.reference());
  }
}
