package io.baopei.worker.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Problems;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.Settings;
import io.baopei.worker.security.CallerResolver;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no caller take more than its share; counted in this process only. */
final class RateLimitFilter extends OncePerRequestFilter {

  private static final int CALLERS_MAX = 10_000;

  private final LoadingCache<String, Bucket> buckets;
  private final Problems problems;

  RateLimitFilter(Settings.RateLimit limit, Problems problems) {
    this.problems = problems;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(CALLERS_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(caller -> bucket(limit));
  }

  private static Bucket bucket(Settings.RateLimit limit) {
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth
                    .capacity(limit.burst())
                    .refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
        .build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      take(CallerResolver.current().account());
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private void take(String caller) {
    ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      ErrorCode code = ErrorCode.RATE_LIMITED;
      throw Refusal.retryable(code, code.advice(), Duration.ofSeconds(seconds));
    }
  }
}
