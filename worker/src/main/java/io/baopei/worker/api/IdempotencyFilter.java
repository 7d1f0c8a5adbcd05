package io.baopei.worker.api;

import io.baopei.port.record.IdempotencyKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the answer of every {@code POST} that was done before it is sent, and frees the key of one
 * that was not. One that may yet be carried out can be sent again at once, under the same nonce.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

  private final IdempotencyKeys keys;

  IdempotencyFilter(IdempotencyKeys keys) {
    this.keys = keys;
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
    if (!(request.getAttribute(Attempt.ATTRIBUTE) instanceof Attempt attempt)) {
      return;
    }
    try {
      if (answered && answer.getStatus() / 100 == 2) {
        keep(attempt, answer);
      } else if (attempt.undecided().get()) {
        keys.interrupt(attempt.caller(), attempt.key());
      } else {
        keys.release(attempt.caller(), attempt.key());
      }
    } catch (DataAccessException lost) {
      // The lease runs out, and the same request takes the key over under the same nonce.
      LOG.warn("an idempotency key could not be settled", lost);
    }
  }

  private void keep(Attempt attempt, ContentCachingResponseWrapper answer) {
    String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    keys.complete(
        attempt.caller(),
        attempt.key(),
        answer.getStatus(),
        body,
        answer.getHeader(HttpHeaders.LOCATION));
  }
}
