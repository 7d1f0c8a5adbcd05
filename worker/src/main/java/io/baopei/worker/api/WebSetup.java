package io.baopei.worker.api;

import io.baopei.port.record.IdempotencyKeys;
import io.baopei.worker.api.problem.Problems;
import io.baopei.worker.config.Settings;
import io.baopei.worker.security.CallerResolver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands between a request under {@code /v1} and its controller. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

  private static final String API = "/v1/*";
  private static final int AFTER_SECURITY = 0;

  /** Below what callers wait for an answer, the time of the work itself left. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final IdempotencyKeys keys;
  private final HeldKeys held;
  private final Clock clock;

  WebSetup(IdempotencyKeys keys, HeldKeys held, Clock clock) {
    this.keys = keys;
    this.held = held;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new QueryParameters())
        .addPathPatterns("/v1/**")
        .order(Ordered.HIGHEST_PRECEDENCE);
    registry
        .addInterceptor(new IdempotencyInterceptor(keys, held, clock))
        .addPathPatterns("/v1/**")
        .order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerResolver());
    resolvers.add(new AttemptResolver());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class, Instant.class, text -> OffsetDateTime.parse(text).toInstant());
    registry.addConverter(String.class, LocalDate.class, LocalDate::parse);
  }

  @Configuration(proxyBeanMethods = false)
  static class Filters {

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimit(Settings settings, Problems problems) {
      return filter(new RateLimitFilter(settings.rateLimit(), problems), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotencyKeys keys, HeldKeys held) {
      return filter(new IdempotencyFilter(keys, held), AFTER_SECURITY + 1);
    }

    @Bean
    FilterRegistrationBean<DoorFilter> door(Problems problems) {
      return filter(new DoorFilter(LONGEST_WAIT, problems), AFTER_SECURITY + 2);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> filter(
        F filter, int order) {
      FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
      registration.addUrlPatterns(API);
      registration.setOrder(order);
      return registration;
    }
  }
}
