package io.baopei.worker.api;

/** The forms of texts on the wire; regular expressions that every language reads alike. */
final class Texts {

  /** An id: printable, without blanks. */
  static final String ID = "^[!-~]{1,64}$";

  /** A line of text: anything but control characters. */
  static final String LINE = "^[^\\u0000-\\u001F\\u007F\\uD800-\\uDFFF]*$";

  /** Free text: line breaks and tabs as well. */
  static final String FREE =
      "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uD800-\\uDFFF]*$";

  /** An address on the web. */
  static final String URI = "^https?://[!-~]+$";

  /** A digest. */
  static final String SHA256 = "^[0-9a-fA-F]{64}$";

  /** An ISO 4217 code. */
  static final String CURRENCY = "^[A-Z]{3}$";

  static final int FREE_MAX = 2000;
  static final int URI_MAX = 2048;
  static final int LINE_MAX = 200;
  static final int ITEMS_MAX = 20;

  private Texts() {}
}
