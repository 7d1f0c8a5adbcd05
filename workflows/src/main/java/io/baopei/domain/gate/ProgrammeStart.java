package io.baopei.domain.gate;

import io.baopei.domain.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Since when each programme exists (S3-8): the date that a rule of its gate names. */
final class ProgrammeStart {

  private ProgrammeStart() {}

  /** Whether the programme existed at that instant. */
  static boolean isReached(Application a, Instant at) {
    return !at.isBefore(of(a.filing().programme()));
  }

  static Instant of(Programme programme) {
    return switch (programme) {
      case TMALL_30_DAY -> start(2022, 1, 1, "Asia/Shanghai");
      case LIVE_QUALITY, LIVE_PRICE -> start(2020, 9, 2, "Asia/Shanghai");
      case DAMAGE_1688 -> start(2024, 3, 29, "Asia/Shanghai");
      case BOND_1688 -> start(2023, 3, 20, "Asia/Shanghai");
      case AMAZON_ATOZ -> start(2021, 9, 1, "America/Los_Angeles");
    };
  }

  private static Instant start(int year, int month, int day, String zone) {
    return LocalDate.of(year, month, day).atStartOfDay(ZoneId.of(zone)).toInstant();
  }
}
