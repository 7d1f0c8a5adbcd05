package io.baopei.worker.api;

import io.baopei.port.record.Statements.Line;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as spreadsheets open it, one line for each movement. */
final class StatementCsv {

  private static final SpreadsheetCsv CSV =
      new SpreadsheetCsv(
          "day",
          "at",
          "claimId",
          "subOrderId",
          "kind",
          "currency",
          "amount",
          "amountMinor",
          "to",
          "reference");

  private StatementCsv() {}

  static byte[] of(Statement statement) {
    return CSV.of(statement.lines().stream().map(StatementCsv::cells).toList());
  }

  private static List<@Nullable Object> cells(Line line) {
    return Arrays.asList(
        line.day(),
        line.at(),
        line.claimId(),
        line.subOrderId(),
        line.kind(),
        line.amount().getCurrencyUnit(),
        line.amount().getAmount(),
        line.amount().getAmountMinorLong(),
        line.to(),
        line.reference());
  }
}
