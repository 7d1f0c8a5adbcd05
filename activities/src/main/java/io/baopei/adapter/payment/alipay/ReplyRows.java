package io.baopei.adapter.payment.alipay;

import io.baopei.adapter.payment.alipay.ReplyTable.Asked;
import io.baopei.adapter.payment.alipay.ReplyTable.Meaning;
import io.baopei.adapter.payment.alipay.ReplyTable.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the table of replies, {@code alipay/replies.csv}. */
final class ReplyRows {

  private static final String FILE = "/alipay/replies.csv";
  private static final String ANY = "ANY";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private ReplyRows() {}

  static List<Row> read() {
    try (InputStream file = Objects.requireNonNull(ReplyRows.class.getResourceAsStream(FILE));
        CSVParser lines = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return lines.stream().flatMap(ReplyRows::rows).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Row> rows(CSVRecord line) {
    String asked = line.get("asked");
    Stream<Asked> each =
        asked.equals(ANY) ? Stream.of(Asked.values()) : Stream.of(Asked.valueOf(asked));
    Meaning meaning = Meaning.valueOf(line.get("meaning"));
    return each.map(one -> new Row(one, line.get("code"), line.get("sub_code"), meaning));
  }
}
