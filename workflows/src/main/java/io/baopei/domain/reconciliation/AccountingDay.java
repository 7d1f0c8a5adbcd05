package io.baopei.domain.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The accounting day is the one of Shanghai. */
public final class AccountingDay {

  /** Where days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private AccountingDay() {}

  /** The day that the instant falls on. */
  public static LocalDate of(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** When the day begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
