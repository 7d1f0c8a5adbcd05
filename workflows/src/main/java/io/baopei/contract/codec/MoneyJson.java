package io.baopei.contract.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Money on the wire: {@code {"currency":"CNY","amountMinor":29900}}. */
final class MoneyJson {

  private MoneyJson() {}

  static SimpleModule module() {
    return new SimpleModule("money")
        .addSerializer(Money.class, new Writer())
        .addDeserializer(Money.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Money> {

    private static final long serialVersionUID = 1;

    Writer() {
      super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("currency", money.getCurrencyUnit().getCode());
      json.writeNumberField("amountMinor", money.getAmountMinorLong());
      json.writeEndObject();
    }
  }

  private static final class Reader extends StdDeserializer<Money> {

    private static final long serialVersionUID = 1;

    Reader() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonNode node = parser.readValueAsTree();
      JsonNode minor = node.path("amountMinor");
      if (!minor.canConvertToLong() || !minor.isIntegralNumber()) {
        throw context.weirdNumberException(0, Money.class, "amountMinor must be a whole number");
      }
      try {
        return Money.ofMinor(CurrencyUnit.of(node.path("currency").asText()), minor.asLong());
      } catch (IllegalCurrencyException unknown) {
        throw context.weirdStringException(
            node.path("currency").asText(), Money.class, "not a currency");
      }
    }
  }
}
