package io.baopei.worker.api;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Problems;
import io.baopei.worker.api.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Lets in only as many {@code POST}s at once as the database and the engine serve in time. The rest
 * wait at the door, where waiting costs nothing; who waits too long goes away with nothing begun.
 * Without it a crowd would fail late and half way, each waiting for a connection.
 */
final class DoorFilter extends OncePerRequestFilter {

  /** Fewer than the database's connections: the workers of this process need some too. */
  private static final int FILINGS_MAX = 16;

  /** More, since an action mostly waits for its claim and holds no connection meanwhile. */
  private static final int ACTIONS_MAX = 64;

  private static final Duration BACK = Duration.ofSeconds(5);

  private final Semaphore filings = new Semaphore(FILINGS_MAX, true);
  private final Semaphore actions = new Semaphore(ACTIONS_MAX, true);
  private final Duration longestWait;
  private final Problems problems;

  DoorFilter(Duration longestWait, Problems problems) {
    this.longestWait = longestWait;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WebUtils.getNativeRequest(request, CachedBody.class) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Semaphore places = isAction(request.getRequestURI()) ? actions : filings;
    try {
      readWhole(request);
      enter(places);
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private static boolean isAction(String path) {
    return path.startsWith("/v1/claims/") || path.startsWith("/v1/recourses/");
  }

  /** Outside: whoever sends slowly keeps nobody else from a place. */
  private static void readWhole(HttpServletRequest request) throws IOException {
    CachedBody body = WebUtils.getNativeRequest(request, CachedBody.class);
    if (body != null) {
      body.bytes();
    }
  }

  private void enter(Semaphore places) {
    try {
      if (places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
    ErrorCode code = ErrorCode.ENGINE_UNAVAILABLE;
    throw Refusal.retryable(code, "Too much to do at once. " + code.advice(), BACK);
  }
}
