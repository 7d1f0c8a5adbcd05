package io.baopei.worker.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns whatever ends a request early into a problem. A fault of ours says nothing of itself. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Duration RECORDS_BACK = Duration.ofSeconds(5);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
    LOG.info("{} {}: {}", request.getMethod(), path(request), refusal.code());
    return problems.answer(refusal, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    return problems.answer(Unreadable.refusal(unreadable), request);
  }

  /** A query parameter of its own, outside a record of filters, that is not of its type. */
  @ExceptionHandler
  ResponseEntity<Problem> mistyped(
      MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
    ErrorCode code = ErrorCode.MALFORMED_REQUEST;
    String what = "is not of the type that it must be";
    Fault fault = new Fault("/" + mistyped.getName(), code.name(), what);
    String detail = "Query parameter " + mistyped.getName() + " " + what + ".";
    return problems.answer(Refusal.because(code, detail, List.of(fault)), request);
  }

  /**
   * Without its database the service can do as little as without its engine. A transaction that was
   * cut off at its end may be done or not: the same key tells.
   */
  @ExceptionHandler({TransactionException.class, DataAccessResourceFailureException.class})
  ResponseEntity<Problem> recordsUnavailable(Exception failure, HttpServletRequest request) {
    LOG.error(
        "{} {}: no database: {}",
        request.getMethod(),
        path(request),
        NestedExceptionUtils.getMostSpecificCause(failure).toString());
    Refusal refusal =
        Refusal.retryable(
            ErrorCode.ENGINE_UNAVAILABLE, "The records cannot be reached.", RECORDS_BACK);
    return problems.answer(refusal, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> failed(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return known(known, request);
    }
    LOG.error("{} {} failed", request.getMethod(), path(request), failure);
    return problems.answer(Refusal.of(ErrorCode.INTERNAL_ERROR), request);
  }

  private ResponseEntity<Problem> known(ErrorResponse known, HttpServletRequest request) {
    ErrorCode code = ErrorCode.ofStatus(known.getStatusCode().value());
    ResponseEntity<Problem> answer = problems.answer(Refusal.of(code), request);
    HttpHeaders headers = new HttpHeaders();
    headers.addAll(known.getHeaders());
    headers.putAll(answer.getHeaders());
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  /** The path as it may be logged: which buyer is meant is nobody's business who reads a log. */
  private static String path(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern != null && pattern.toString().contains("{buyerId}")
        ? pattern.toString()
        : request.getRequestURI();
  }
}
