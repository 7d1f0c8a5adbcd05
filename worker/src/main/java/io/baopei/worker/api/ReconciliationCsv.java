package io.baopei.worker.api;

import io.baopei.worker.api.ReconciledLine.Side;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A reconciliation as spreadsheets open it: UTF-8 with its mark. */
final class ReconciliationCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
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
              "ageDays")
          .get();

  private ReconciliationCsv() {}

  static byte[] of(ReconciledDayView day) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (ReconciledLine line : day.lines()) {
        csv.printRecord(cells(line));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<@Nullable Object> cells(ReconciledLine line) {
    List<@Nullable Object> cells =
        new ArrayList<>(Arrays.asList(line.day(), line.book(), line.finding(), inert(line.key())));
    cells.addAll(cells(line.ours()));
    cells.addAll(cells(line.theirs()));
    cells.addAll(Arrays.asList(line.firstSeenOn(), line.settledOn(), line.ageDays()));
    return cells;
  }

  private static List<@Nullable Object> cells(@Nullable Side side) {
    return side == null
        ? Arrays.asList(null, null, null, null, null)
        : Arrays.asList(
            side.amount().getCurrencyUnit(),
            side.amount().getAmount().toPlainString(),
            side.amount().getAmountMinorLong(),
            side.at(),
            inert(side.reference()));
  }

  /** What a counterparty wrote must not become a formula in somebody's spreadsheet. */
  private static String inert(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
