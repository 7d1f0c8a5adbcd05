package io.baopei.worker.metrics;

import io.baopei.port.record.Claims;
import io.baopei.port.record.UnknownPayments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which meters there are beside the counters, and how fine they are. */
@Configuration(proxyBeanMethods = false)
class MeterBeans {

  /** Long enough for somebody to hear of it after a weekend or a holiday. */
  private static final Duration CONTRADICTIONS_TOLD = Duration.ofDays(7);

  private static final double[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  /** The SDK's timers and the API's have 69 buckets each unless told otherwise. */
  @Bean
  MeterFilter chosenBuckets() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        boolean ours =
            id.getName().startsWith("temporal") || id.getName().startsWith("http.server");
        if (id.getType() != Meter.Type.TIMER || !ours) {
          return config;
        }
        return DistributionStatisticConfig.builder()
            .percentilesHistogram(false)
            .serviceLevelObjectives(BUCKETS)
            .build()
            .merge(config);
      }
    };
  }

  /** How many claims wait for an operator. */
  @Bean
  MeterBinder parkedClaims(Claims claims) {
    return registry ->
        Gauge.builder("baopei.claims.parked", claims, Claims::parked)
            .description("Claims that wait for an operator.")
            .register(registry);
  }

  /** How many payments nobody knows the outcome of, and for how long the oldest has been so. */
  @Bean
  MeterBinder unknownPaymentMeters(UnknownPayments payments, Clock clock) {
    return registry -> {
      Gauge.builder("baopei.payments.unknown", payments, UnknownPayments::count)
          .description("Payments, and merchants' points, whose outcome is unknown.")
          .register(registry);
      Gauge.builder(
              "baopei.payments.contradicted",
              payments,
              known -> known.contradicted(clock.instant().minus(CONTRADICTIONS_TOLD)))
          .description("Payments of which an answer of the last week contradicted the record.")
          .register(registry);
      TimeGauge.builder(
              "baopei.payments.unknown.age",
              payments,
              TimeUnit.SECONDS,
              unknown -> ageSeconds(unknown, clock))
          .description("Since the oldest payment whose outcome is unknown was first sent.")
          .register(registry);
    };
  }

  private static double ageSeconds(UnknownPayments payments, Clock clock) {
    return payments
        .oldest()
        .map(sent -> Duration.between(sent, clock.instant()).toSeconds())
        .orElse(0L);
  }
}
