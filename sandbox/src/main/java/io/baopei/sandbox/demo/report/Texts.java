package io.baopei.sandbox.demo.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as a terminal shows it: Chinese characters take two columns. */
final class Texts {

  /** What every line of the report fits into. */
  static final int COLUMNS = 110;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private Texts() {}

  /** The time of day there. */
  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /** A wire name in words. */
  static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How many columns the text takes. */
  static int width(String text) {
    return text.codePoints().map(Texts::width).sum();
  }

  /** The text, filled with blanks to so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text in lines of at most so many columns, broken at blanks where there are any. */
  static List<String> wrap(String text, int columns) {
    if (width(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      for (String part : parts(word, columns)) {
        if (!line.isEmpty() && width(line.toString()) + 1 + width(part) > columns) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> parts(String word, int columns) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    word.codePoints()
        .forEach(
            point -> {
              if (width(part.toString()) + width(point) > columns) {
                parts.add(part.toString());
                part.setLength(0);
              }
              part.appendCodePoint(point);
            });
    parts.add(part.toString());
    return parts;
  }

  private static int width(int codePoint) {
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x303F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    return wide ? 2 : 1;
  }
}
