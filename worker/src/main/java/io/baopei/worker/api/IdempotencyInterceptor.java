package io.baopei.worker.api;

import io.baopei.port.record.IdempotencyKeys;
import io.baopei.port.record.IdempotencyKeys.Begun;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.CallerResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Claims the key of every {@code POST} before its handler runs, or gives the first answer again.
 */
final class IdempotencyInterceptor implements HandlerInterceptor {

  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern FORM = Pattern.compile("[ -~]{1,128}");
  private static final Duration SOON = Duration.ofSeconds(1);

  private final IdempotencyKeys keys;
  private final HeldKeys held;
  private final Clock clock;

  IdempotencyInterceptor(IdempotencyKeys keys, HeldKeys held, Clock clock) {
    this.keys = keys;
    this.held = held;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    CachedBody body = WebUtils.getNativeRequest(request, CachedBody.class);
    if (body == null) {
      return true;
    }
    String key = key(request);
    String caller = CallerResolver.current().account();
    Begun begun = keys.begin(caller, key, Fingerprints.of(body), clock.instant());
    return switch (begun) {
      case Begun.Taken taken -> goOn(request, new Attempt(taken.use()));
      case Begun.Replay replay -> repeat(replay, response);
      case Begun.Reused reused -> throw Refusal.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
      case Begun.Running running -> throw stillRunning();
    };
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader(KEY);
    if (key == null || key.isBlank() || !FORM.matcher(key).matches()) {
      throw Refusal.of(ErrorCode.IDEMPOTENCY_KEY_MISSING);
    }
    return key;
  }

  private boolean goOn(HttpServletRequest request, Attempt attempt) {
    held.hold(attempt);
    request.setAttribute(Attempt.ATTRIBUTE, attempt);
    return true;
  }

  private static boolean repeat(Begun.Replay replay, HttpServletResponse response)
      throws IOException {
    response.setStatus(replay.status());
    response.setHeader(REPLAYED, "true");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    if (replay.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, replay.location());
    }
    response.getOutputStream().write(replay.body().getBytes(StandardCharsets.UTF_8));
    return false;
  }

  private static Refusal stillRunning() {
    ErrorCode code = ErrorCode.REQUEST_IN_PROGRESS;
    return Refusal.retryable(code, code.advice(), SOON);
  }
}
