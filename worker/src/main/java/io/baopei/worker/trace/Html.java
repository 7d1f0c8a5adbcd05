package io.baopei.worker.trace;

import java.util.List;

/** Writes a page that is well-formed XML too; whatever was said by somebody is escaped. */
final class Html {

  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out = new StringBuilder();

  /** A tag, with what {@code inside} writes. */
  Html in(String tag, Runnable inside) {
    out.append('<').append(tag).append('>');
    inside.run();
    return close(tag);
  }

  /** A tag of a class, with a text. */
  Html text(String tag, String cssClass, String text) {
    out.append('<').append(tag).append(" class=\"").append(cssClass).append("\">");
    return escaped(text).close(tag);
  }

  /** A tag with a text. */
  Html text(String tag, String text) {
    out.append('<').append(tag).append('>');
    return escaped(text).close(tag);
  }

  /** A cell whose lines stand below each other; empty ones are left out. */
  Html cell(List<Html.Part> parts) {
    return in("td", () -> parts.stream().filter(Part::isSaid).forEach(this::part));
  }

  /** A row of headings. */
  Html headings(String... names) {
    return in(
        "tr",
        () -> {
          for (String name : names) {
            text("th", name);
          }
        });
  }

  /** One line of a cell. */
  record Part(String cssClass, String text) {

    private boolean isSaid() {
      return !text.isBlank();
    }
  }

  /** Markup of ours, as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void part(Part part) {
    text("div", part.cssClass(), part.text());
  }

  private Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  private Html escaped(String text) {
    text.codePoints().forEach(this::escaped);
    return this;
  }

  private void escaped(int codePoint) {
    switch (codePoint) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isOfXml(codePoint) ? codePoint : REPLACEMENT);
    }
  }

  /** The characters of XML 1.0: control characters and halves of pairs are not among them. */
  private static boolean isOfXml(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
