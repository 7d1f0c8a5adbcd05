package io.baopei.worker.api;

import io.baopei.port.record.IdempotencyKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the answer of every {@code POST} that was done before it is sent, and frees the key of one
 * that was not. One that may yet be carried out can be sent again at once, under the same nonce.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  private final IdempotencyKeys keys;
  private final HeldKeys held;

  IdempotencyFilter(IdempotencyKeys keys, HeldKeys held) {
    this.keys = keys;
    this.held = held;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CachedBody body = new CachedBody(request);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    try {
      chain.doFilter(body, answer);
      answered = true;
    } finally {
      finish(body, answer, answered);
    }
    answer.copyBodyToResponse();
  }

  private void finish(
      HttpServletRequest request, ContentCachingResponseWrapper answer, boolean answered) {
    if (request.getAttribute(Attempt.ATTRIBUTE) instanceof Attempt attempt) {
      HttpStatus.Series series = answered ? HttpStatus.Series.resolve(answer.getStatus()) : null;
      boolean done = series == HttpStatus.Series.SUCCESSFUL;
      boolean refused = series == HttpStatus.Series.CLIENT_ERROR;
      held.settle(attempt, done ? keeping(attempt, answer) : freeing(attempt, refused));
    }
  }

  private Runnable freeing(Attempt attempt, boolean refused) {
    return attempt.isUndecided(refused)
        ? () -> keys.interrupt(attempt.use())
        : () -> keys.release(attempt.use());
  }

  /** What is kept is read now: the response is another's when it is kept late. */
  private Runnable keeping(Attempt attempt, ContentCachingResponseWrapper answer) {
    int status = answer.getStatus();
    String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    String location = answer.getHeader(HttpHeaders.LOCATION);
    return () -> keys.complete(attempt.use(), status, body, location);
  }
}
