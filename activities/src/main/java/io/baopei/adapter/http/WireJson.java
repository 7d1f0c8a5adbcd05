package io.baopei.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How requests are written and answers are read. */
public final class WireJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private WireJson() {}

  /** The body of a request. The same content gives the same bytes. */
  public static byte[] write(Object body) {
    return MAPPER.writeValueAsBytes(body);
  }

  /** The content as that type; empty when it cannot be read as such. */
  public static <T> Optional<T> read(byte[] content, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(content, type));
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
  }
}
