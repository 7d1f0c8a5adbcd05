package io.baopei.sandbox.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** One line of the books. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Asked.class, name = "ASKED"),
  @JsonSubTypes.Type(value = Entry.Executed.class, name = "EXECUTED"),
  @JsonSubTypes.Type(value = Entry.Declined.class, name = "DECLINED")
})
public sealed interface Entry {

  /** What it is about. */
  MoneyKey key();

  /** Somebody asked for a movement, whatever came of it. */
  record Asked(MoneyKey key, Instant at) implements Entry {}

  /**
   * Money moved.
   *
   * @param reference the counterparty's own number for it
   */
  record Executed(
      MoneyKey key,
      Instant at,
      String payee,
      String currency,
      long amountMinor,
      String fingerprint,
      String reference)
      implements Entry, Settlement {}

  /** The movement was refused for good under this key. */
  record Declined(MoneyKey key, Instant at, String fingerprint, String code)
      implements Entry, Settlement {}
}
