package io.baopei.worker.metrics;

import io.baopei.domain.clock.WorkingCalendar;
import io.baopei.port.calendar.CalendarHorizon;
import io.baopei.port.record.ProvisionalDeadlines;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far the calendars reach, and which deadlines lie past that (OQ-32). */
@Configuration(proxyBeanMethods = false)
class CalendarMeters {

  /** Open claims whose deadline the calendar does not know exactly. */
  @Bean
  MeterBinder provisionalDeadlineMeter(ProvisionalDeadlines deadlines) {
    return registry ->
        Gauge.builder("baopei.deadlines.provisional", deadlines, ProvisionalDeadlines::count)
            .description("Open claims with a deadline past the calendar's data.")
            .register(registry);
  }

  /** Days left of each calendar's data; it looks no farther than a year ahead. */
  @Bean
  MeterBinder calendarHorizonMeters(CalendarHorizon horizon, Clock clock) {
    return registry -> {
      for (WorkingCalendar country : WorkingCalendar.values()) {
        Gauge.builder("baopei.calendar.horizon.days", () -> daysLeft(horizon, country, clock))
            .tag("calendar", country.name())
            .description("Days ahead that the calendar of working days knows, a year at most.")
            .register(registry);
      }
    };
  }

  /** The same for people: {@code /actuator/info}. */
  @Bean
  InfoContributor calendarInfo(CalendarHorizon horizon, Clock clock) {
    return info -> {
      Map<String, Integer> days = new TreeMap<>();
      for (WorkingCalendar country : WorkingCalendar.values()) {
        days.put(country.name(), daysLeft(horizon, country, clock));
      }
      info.withDetail("calendarHorizonDays", days);
    };
  }

  private static int daysLeft(CalendarHorizon horizon, WorkingCalendar country, Clock clock) {
    return horizon.daysKnown(country, LocalDate.now(clock));
  }
}
