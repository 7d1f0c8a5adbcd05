package io.baopei.sandbox.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a notice may say beside its kind; anything else is refused, never ignored. */
record NoticeData(
    @Nullable Instant dueAt,
    @Nullable MoneyForm amount,
    @Nullable ReasonForm reason,
    @Nullable List<String> missing,
    @Nullable String hint,
    @Nullable Boolean affectsOrderDefectRate) {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  NoticeData {
    if (missing != null) {
      missing.forEach(item -> Required.text("missing", item));
    }
  }

  /**
   * Goes on where the data can be read as such.
   *
   * @throws IllegalArgumentException where it cannot
   */
  static void check(@Nullable JsonNode data) {
    if (data == null || data.isNull()) {
      return;
    }
    try {
      STRICT.treeToValue(data, NoticeData.class);
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException(
          "data cannot be read: " + unreadable.getOriginalMessage(), unreadable);
    }
  }

  /** Why somebody decided so. */
  record ReasonForm(String code, @Nullable String text) {

    ReasonForm {
      Required.text("reason.code", code);
    }
  }
}
