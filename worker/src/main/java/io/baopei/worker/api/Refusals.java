package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Fault;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.engine.ActionRefused;
import io.baopei.worker.engine.Standing;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** What callers hear when a claim or its engine says no. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration ENGINE_BACK = Duration.ofSeconds(5);

  private Refusals() {}

  static Refusal engineUnavailable(Exception cause) {
    // No stack trace: when the engine is down there are thousands, and they say no more.
    LOG.warn(
        "the engine gave no answer: {}",
        NestedExceptionUtils.getMostSpecificCause(cause).toString());
    ErrorCode code = ErrorCode.ENGINE_UNAVAILABLE;
    return Refusal.retryable(code, code.advice(), ENGINE_BACK);
  }

  /** The end is on record, and the engine is about to hear of it. */
  static Refusal engineBehind() {
    ErrorCode code = ErrorCode.ENGINE_UNAVAILABLE;
    return Refusal.retryable(code, code.advice(), ENGINE_BACK);
  }

  static Refusal closed(ClaimView view) {
    return Refusal.inStage(
        ErrorCode.CLAIM_CLOSED,
        "The claim is closed as " + view.outcome() + ".",
        view.stage(),
        view.allowedActions());
  }

  static Refusal closed(RecourseView view) {
    return Refusal.inStage(
        ErrorCode.RECOURSE_CLOSED,
        "The recourse is closed as " + view.outcome() + ".",
        view.stage(),
        view.allowedActions());
  }

  /** The types of refused updates are the codes of the API. */
  static Refusal of(ActionRefused refused) {
    ErrorCode code =
        Arrays.stream(ErrorCode.values())
            .filter(known -> known.name().equals(refused.type()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("unknown refusal " + refused.type()));
    return of(code, refused);
  }

  /** As {@link #of}; a recourse says that it is closed in the words of a claim. */
  static Refusal ofRecourse(ActionRefused refused) {
    return refused.type().equals(FailureType.CLAIM_CLOSED)
        ? of(ErrorCode.RECOURSE_CLOSED, refused)
        : of(refused);
  }

  private static Refusal of(ErrorCode code, ActionRefused refused) {
    Standing standing = refused.details();
    String detail = String.valueOf(refused.getMessage());
    if (code.status() == 409 && standing != null) {
      return Refusal.standing(code, detail, standing.stage(), standing.allowedActions());
    }
    String field = standing == null ? null : standing.field();
    return field == null
        ? Refusal.of(code, detail)
        : Refusal.because(code, detail, List.of(new Fault(field, code.name(), detail)));
  }
}
