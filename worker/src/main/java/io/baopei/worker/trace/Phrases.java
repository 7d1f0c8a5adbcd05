package io.baopei.worker.trace;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.settlement.Explanation.Figure;
import io.baopei.worker.trace.MoneyLine.PaymentTry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The wire's names as people read them. */
final class Phrases {

  private Phrases() {}

  /** {@code RETURN_FREIGHT} is "Return freight". */
  static String of(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return "";
    }
    String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String verdict(String type) {
    return switch (type) {
      case "PASSED", "APPLIED" -> "✓ " + of(type);
      case "FAILED" -> "✗ " + of(type);
      default -> "– " + of(type);
    };
  }

  static String styleOf(String type) {
    return switch (type) {
      case "PASSED", "APPLIED", "CLOCK_MET" -> "good";
      case "FAILED", "CLOCK_BREACHED" -> "bad";
      default -> "narrow";
    };
  }

  /** What happened to a clock: "Moved by platform". */
  static String clock(ClockLine line) {
    String what = of(line.type().replaceFirst("^CLOCK_", ""));
    return what + " by " + who(line.actor());
  }

  static String who(Actor actor) {
    return actor.role().name().toLowerCase(Locale.ROOT);
  }

  static String figures(List<Figure> figures) {
    return figures.stream()
        .map(figure -> figure.name() + " " + figure.value())
        .collect(Collectors.joining("; "));
  }

  static String attempt(Times times, PaymentTry one) {
    return times.of(one.at())
        + " "
        + of(one.event())
        + said(", reference ", one.reference())
        + said(", code ", one.code())
        + ", key "
        + one.key()
        + (one.contradicts() ? ", contradicts what was known" : "");
  }

  /** Points are not a sum of money, though they travel as one. */
  static String sum(Money sum) {
    return NonPerformance.isPoints(sum) ? sum.getAmountMinorLong() + " points" : sum.toString();
  }

  static String said(String before, @Nullable Object value) {
    return value == null ? "" : before + value;
  }
}
