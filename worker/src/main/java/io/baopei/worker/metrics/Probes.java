package io.baopei.worker.metrics;

import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the process can do its work: readiness asks, liveness never does. */
@Configuration(proxyBeanMethods = false)
class Probes {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final long ANSWER_SECONDS_MAX = 2;

  @Bean
  HealthIndicator temporalHealthIndicator(WorkflowServiceStubs engine) {
    return new CachedCheck(
        () ->
            engine
                .blockingStub()
                .withDeadlineAfter(ANSWER_SECONDS_MAX, TimeUnit.SECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance()),
        FRESH,
        InstantSource.system());
  }

  @Bean
  HealthIndicator recordsHealthIndicator(JdbcClient database) {
    return new CachedCheck(
        () -> database.sql("SELECT 1").query(Integer.class).single(),
        FRESH,
        InstantSource.system());
  }
}
