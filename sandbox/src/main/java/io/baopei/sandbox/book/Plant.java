package io.baopei.sandbox.book;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lie on a statement, for reconciliations to find; the books themselves stay true.
 *
 * @param amountMinor what an altered or added line says
 * @param currency that of an added line; CNY unless given
 * @param at when an added line says that it moved; now unless given
 */
record Plant(
    Lie lie,
    MovementKind kind,
    String key,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable Instant at) {

  private static final String NOBODY = "NOBODY";

  /** What is wrong. */
  enum Lie {
    /** Money that moved is not on the statement. */
    DROP,
    /** It is there with another sum. */
    ALTER,
    /** It is there, and went to somebody else. */
    REDIRECT,
    /** It is there, and came back. */
    RETURN,
    /** The statement has a line of which the books know nothing. */
    ADD
  }

  Plant {
    if (lie == null || kind == null || key == null || key.isBlank()) {
      throw new IllegalArgumentException("lie, kind and key must be given");
    }
    if ((lie == Lie.ALTER || lie == Lie.ADD) && amountMinor == null) {
      throw new IllegalArgumentException("amountMinor must be given");
    }
  }

  Plant atOr(Instant now) {
    return new Plant(lie, kind, key, amountMinor, currency, at == null ? now : at);
  }

  /** What becomes of a line of the books. */
  Stream<Stated> applied(Stated line) {
    if (!line.key().equals(key)) {
      return Stream.of(line);
    }
    return switch (lie) {
      case DROP -> Stream.empty();
      case ALTER -> Stream.of(line.withAmount(sum()));
      case REDIRECT -> Stream.of(line.withPayee(NOBODY));
      case RETURN -> Stream.of(line, line.returned());
      case ADD -> Stream.of(line);
    };
  }

  /** The line that it adds, if any. */
  Stream<Stated> added() {
    return lie == Lie.ADD
        ? Stream.of(
            new Stated(
                key,
                NOBODY,
                currency == null ? "CNY" : currency,
                sum(),
                Objects.requireNonNull(at),
                "9%019d".formatted(Math.abs((long) key.hashCode()))))
        : Stream.empty();
  }

  private long sum() {
    return Objects.requireNonNull(amountMinor);
  }
}
