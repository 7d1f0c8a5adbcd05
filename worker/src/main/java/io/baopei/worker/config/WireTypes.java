package io.baopei.worker.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Sums and points in time on the wire. */
final class WireTypes {

  private WireTypes() {}

  static JacksonModule module() {
    return new SimpleModule("wire")
        .addSerializer(Money.class, new MoneyWriter())
        .addDeserializer(Instant.class, new TextReader<>(Instant.class, WireTypes::instant))
        .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, LocalDate::parse));
  }

  /**
   * Reads RFC 3339 text of any offset.
   *
   * @throws DateTimeException when it is none, or outside the years 1970 to 9999
   */
  static Instant instant(String text) {
    OffsetDateTime at = OffsetDateTime.parse(text);
    if (at.getYear() < 1970 || at.getYear() > 9999) {
      throw new DateTimeException("year out of bounds");
    }
    return at.toInstant();
  }

  private static final class MoneyWriter extends StdSerializer<Money> {

    MoneyWriter() {
      super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeStringProperty("currency", money.getCurrencyUnit().getCode());
      json.writeNumberProperty("amountMinor", money.getAmountMinorLong());
      json.writeEndObject();
    }
  }

  private static final class TextReader<T> extends StdDeserializer<T> {

    private final transient Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(this, "text is needed");
      }
      try {
        return parse.apply(json.getString());
      } catch (DateTimeException bad) {
        return context.reportInputMismatch(this, "not a point in time");
      }
    }
  }
}
