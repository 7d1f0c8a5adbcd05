package io.baopei.sandbox.demo.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays cells out side by side; what does not fit goes on in the lines below. */
record Columns(String indent, List<Integer> widths) {

  private static final String GAP = "  ";

  static Columns of(String indent, Integer... widths) {
    return new Columns(indent, List.of(widths));
  }

  /** The lines of one row. */
  List<String> lines(String... cells) {
    List<List<String>> wrapped =
        IntStream.range(0, cells.length)
            .mapToObj(at -> Texts.wrap(cells[at], widths.get(at)))
            .toList();
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height).mapToObj(line -> line(wrapped, line)).toList();
  }

  private String line(List<List<String>> wrapped, int line) {
    return indent
        + IntStream.range(0, wrapped.size())
            .mapToObj(at -> Texts.pad(cell(wrapped.get(at), line), widths.get(at)))
            .collect(Collectors.joining(GAP))
            .stripTrailing();
  }

  private static String cell(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "";
  }
}
