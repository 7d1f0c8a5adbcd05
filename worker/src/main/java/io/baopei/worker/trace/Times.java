package io.baopei.worker.trace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as people of the programme's zone read them. */
record Times(ZoneId zone) {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  static Times of(String zone) {
    return new Times(ZoneId.of(zone));
  }

  String of(@Nullable Instant at) {
    return at == null ? "–" : TO_THE_SECOND.format(at.atZone(zone));
  }
}
