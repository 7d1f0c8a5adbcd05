package io.baopei.worker.api.problem;

import io.baopei.domain.claim.AllowedAction;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is not done, with what its caller is told. Faults of ours are not refusals. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final transient List<Fault> errors;
  private final transient @Nullable Context context;
  private final @Nullable Duration retryAfter;

  private record Context(
      @Nullable String stage,
      @Nullable List<AllowedAction> allowedActions,
      @Nullable String claimId) {}

  private Refusal(
      ErrorCode code,
      String detail,
      List<Fault> errors,
      @Nullable Context context,
      @Nullable Duration retryAfter) {
    super(detail);
    this.code = code;
    this.errors = errors;
    this.context = context;
    this.retryAfter = retryAfter;
  }

  /** A refusal without more to say than {@code detail}. */
  public static Refusal of(ErrorCode code, String detail) {
    return new Refusal(code, detail, List.of(), null, null);
  }

  /** A refusal in the code's own words. */
  public static Refusal of(ErrorCode code) {
    return of(code, code.advice());
  }

  /** A refusal because of fields. */
  public static Refusal because(ErrorCode code, String detail, List<Fault> errors) {
    return new Refusal(code, detail, List.copyOf(errors), null, null);
  }

  /** A refusal that may be tried again after that time. */
  public static Refusal retryable(ErrorCode code, String detail, Duration retryAfter) {
    return new Refusal(code, detail, List.of(), null, retryAfter);
  }

  /** A refusal because of the stage of a claim or recourse. */
  public static Refusal inStage(
      ErrorCode code, String detail, Enum<?> stage, List<AllowedAction> allowedActions) {
    return standing(code, detail, stage.name(), allowedActions);
  }

  /** A refusal because of the stage, as the claim or recourse itself said. */
  public static Refusal standing(
      ErrorCode code, String detail, String stage, List<AllowedAction> allowedActions) {
    return new Refusal(
        code, detail, List.of(), new Context(stage, List.copyOf(allowedActions), null), null);
  }

  /** A refusal because that claim is open. */
  public static Refusal openClaim(String claimId) {
    ErrorCode code = ErrorCode.OPEN_CLAIM_EXISTS;
    return new Refusal(code, code.advice(), List.of(), new Context(null, null, claimId), null);
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** How long to wait before the same request makes sense again. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  List<Fault> errors() {
    return errors;
  }

  @Nullable String stage() {
    return context == null ? null : context.stage();
  }

  @Nullable List<AllowedAction> allowedActions() {
    return context == null ? null : context.allowedActions();
  }

  @Nullable String claimId() {
    return context == null ? null : context.claimId();
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? code.advice() : message;
  }
}
