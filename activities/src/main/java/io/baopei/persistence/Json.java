package io.baopei.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.baopei.contract.codec.ContractJson;
import java.io.IOException;
import java.util.List;

/** What goes into JSON columns, and what comes out of them. */
final class Json {

  private static final ObjectMapper MAPPER =
      ContractJson.mapper()
          .registerModule(new SimpleModule("text").addSerializer(String.class, new StorableText()));

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record cannot be written as JSON", impossible);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw damaged(damaged);
    }
  }

  static <T> List<T> readList(String json, Class<T> type) {
    try {
      return MAPPER.readerForListOf(type).readValue(json);
    } catch (JsonProcessingException damaged) {
      throw damaged(damaged);
    }
  }

  /** PostgreSQL stores no U+0000, and no step may fail for a character that somebody sent. */
  static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  private static IllegalStateException damaged(JsonProcessingException why) {
    return new IllegalStateException("a record cannot be read back", why);
  }

  private static final class StorableText extends StdSerializer<String> {

    private static final long serialVersionUID = 1;

    StorableText() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(storable(text));
    }
  }
}
