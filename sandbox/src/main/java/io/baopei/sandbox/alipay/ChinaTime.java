package io.baopei.sandbox.alipay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as Alipay writes them: Chinese wall time, to the second. */
final class ChinaTime {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private ChinaTime() {}

  static Instant parse(String text) {
    return LocalDateTime.parse(text, FORM).atZone(ZONE).toInstant();
  }

  static String format(Instant instant) {
    return FORM.format(instant.atZone(ZONE));
  }

  static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  static String day(Instant instant) {
    return DAY.format(instant.atZone(ZONE));
  }
}
