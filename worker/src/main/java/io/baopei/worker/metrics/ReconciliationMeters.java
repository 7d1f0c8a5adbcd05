package io.baopei.worker.metrics;

import io.baopei.domain.reconciliation.AccountingDay;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.port.record.Reconciliations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reconciliations have found, and whether they run. */
@Configuration(proxyBeanMethods = false)
class ReconciliationMeters {

  @Bean
  MeterBinder differenceMeters(Reconciliations records) {
    return registry -> {
      for (Finding finding : Finding.values()) {
        if (finding.isDifference()) {
          Gauge.builder(
                  "baopei.reconciliation.differences",
                  () -> records.countOpen().getOrDefault(finding, 0))
              .tag("finding", finding.name())
              .description("Differences between our payments and the statements that are open.")
              .register(registry);
        }
      }
    };
  }

  /** Without any reconciliation yet there is nothing to be behind with. */
  @Bean
  MeterBinder reconciliationLagMeter(Reconciliations records, Clock clock) {
    return registry ->
        Gauge.builder(
                "baopei.reconciliation.lag.days",
                () ->
                    records
                        .lastDay()
                        .map(
                            last ->
                                ChronoUnit.DAYS.between(
                                    last, AccountingDay.of(clock.instant()).minusDays(1)))
                        .map(Number.class::cast)
                        .orElse(Double.NaN))
            .description("Days that are over and not reconciled.")
            .register(registry);
  }
}
