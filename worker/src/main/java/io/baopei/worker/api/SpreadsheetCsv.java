package io.baopei.worker.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Lines as spreadsheets open them: UTF-8 with its mark, and no text that becomes a formula. */
final class SpreadsheetCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CSVFormat format;

  SpreadsheetCsv(String... header) {
    this.format = CSVFormat.RFC4180.builder().setHeader(header).get();
  }

  byte[] of(List<List<@Nullable Object>> lines) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, format)) {
      for (List<@Nullable Object> line : lines) {
        csv.printRecord(line.stream().map(SpreadsheetCsv::inert).toArray());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What others wrote must not become a formula in somebody's spreadsheet; numbers cannot. */
  private static @Nullable Object inert(@Nullable Object cell) {
    return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
