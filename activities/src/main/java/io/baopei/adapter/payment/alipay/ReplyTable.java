package io.baopei.adapter.payment.alipay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway's codes say. Judged by {@code code} and {@code sub_code}, never by their texts;
 * whatever is not among the {@link ReplyRows} says nothing, so that it is asked about (OQ-29).
 */
final class ReplyTable {

  /** What the gateway was asked. */
  enum Asked {
    TRANSFER,
    QUERY,
    BILL
  }

  /** What a reply means. */
  enum Meaning {
    /** It was done; the reply says what. */
    DONE,
    /** No money moves under this number. */
    DECLINED,
    /** There is no such transfer, or no such statement. */
    NOT_FOUND,
    /** Nobody knows yet: to be asked about. */
    UNKNOWN,
    /** Not taken up for now; the same request again may be. */
    LATER,
    /** Not taken up until somebody has seen to keys, rights or products. */
    FOR_PEOPLE
  }

  /**
   * One row.
   *
   * @param subCode empty: any of that code which has no row of its own
   */
  record Row(Asked asked, String code, String subCode, Meaning meaning) {

    private Name name() {
      return new Name(asked, code, subCode);
    }
  }

  /** All of them, in the order of the table. */
  static final List<Row> ALL = ReplyRows.read();

  private static final Map<Name, Meaning> ROWS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Row::name, Row::meaning));

  private ReplyTable() {}

  static Meaning of(Asked asked, @Nullable String code, @Nullable String subCode) {
    String known = String.valueOf(code);
    Meaning ofCode = ROWS.getOrDefault(new Name(asked, known, ""), Meaning.UNKNOWN);
    return ROWS.getOrDefault(new Name(asked, known, String.valueOf(subCode)), ofCode);
  }

  private record Name(Asked asked, String code, String subCode) {}
}
