package io.baopei.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants and texts as the JDBC driver takes and gives them. */
final class Columns {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Columns() {}

  /** The database's time ends long before Java's, and no step may fail for a date from nowhere. */
  static OffsetDateTime at(Instant instant) {
    Instant known = instant.isBefore(EARLIEST) ? EARLIEST : instant;
    return (known.isAfter(LATEST) ? LATEST : known).atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** A column that may be null: the driver's own type does not say so. */
  static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  /** The text as the database takes it. */
  static @Nullable String storable(@Nullable String text) {
    return text == null ? null : Json.storable(text);
  }

  static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
