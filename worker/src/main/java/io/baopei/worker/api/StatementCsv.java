package io.baopei.worker.api;

import io.baopei.port.record.Statements.Line;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A statement as spreadsheets open it: UTF-8 with its mark, one line for each movement. */
final class StatementCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "day",
              "at",
              "claimId",
              "subOrderId",
              "kind",
              "currency",
              "amount",
              "amountMinor",
              "to",
              "reference")
          .get();

  private StatementCsv() {}

  static byte[] of(Statement statement) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (Line line : statement.lines()) {
        csv.printRecord(
            line.day(),
            line.at(),
            line.claimId(),
            line.subOrderId(),
            line.kind(),
            line.amount().getCurrencyUnit(),
            line.amount().getAmount().toPlainString(),
            line.amount().getAmountMinorLong(),
            line.to(),
            line.reference());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
