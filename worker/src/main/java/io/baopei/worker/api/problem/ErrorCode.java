package io.baopei.worker.api.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every code of a refusal or failure. The names are wire format. */
public enum ErrorCode {
  MALFORMED_REQUEST(
      400,
      "The request cannot be read",
      "It is not JSON, or has an unknown field, a wrong type, an unknown value or a key twice."),
  IDEMPOTENCY_KEY_MISSING(
      400, "No Idempotency-Key", "Send 1 to 128 printable characters with every POST."),
  UNAUTHENTICATED(401, "No valid token", "Send a bearer token that this service accepts."),
  FORBIDDEN(403, "Not for this role", "No role of the token may ever do this."),
  NOT_FOUND(404, "No such resource", "Nothing is served under this path."),
  CLAIM_NOT_FOUND(404, "No such claim", "There is none, or the token does not let you see it."),
  POLICY_NOT_FOUND(404, "No such policy", "There is none, or the token does not let you see it."),
  PROGRAMME_NOT_FOUND(404, "No such programme", "See GET /v1/programmes for those that there are."),
  TERMS_NOT_FOUND(404, "No terms on that day", "The programme's first terms began later."),
  RECOURSE_NOT_FOUND(
      404, "No such recourse", "There is none, or the token does not let you see it."),
  RECONCILIATION_NOT_FOUND(
      404, "The day is not reconciled", "It is on the day after; operators can start it by POST."),
  DIFFERENCE_NOT_FOUND(
      404,
      "No such difference",
      "The day has none of that kind, key and sums, or it is settled: read the day again."),
  BUYER_REPORT_NOT_FOUND(
      404, "No such report", "There is none, or the token does not let you see it."),
  POINTS_NOT_FOUND(404, "No points", "None were ordered for the sub-order of the claim."),
  BUYER_NOT_BLOCKED(404, "The buyer is not blocked", "There is nothing to lift."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "The path does not take this method."),
  NOT_ACCEPTABLE(406, "Not acceptable", "Answers are JSON: accept application/json."),
  ACTION_NOT_ALLOWED(
      409, "Not in this stage", "See allowedActions for what may be done now, and by whom."),
  CLAIM_CLOSED(409, "The claim is closed", "Its outcome stands; nothing can be done to it."),
  RECOURSE_CLOSED(409, "The recourse is closed", "Its outcome stands; nothing can be done to it."),
  BUYER_REPORT_DECIDED(
      409, "The report is decided", "It was decided otherwise; a block is lifted by unblocking."),
  OPEN_CLAIM_EXISTS(
      409,
      "Another claim is open",
      "One claim of a programme and sub-order may be open at a time."),
  POLICY_CONFLICT(
      409, "The policy has other content", "A policy that was registered does not change."),
  POLICY_EXISTS(409, "Another policy covers this", "A sub-order has one policy of each programme."),
  REQUEST_IN_PROGRESS(
      409, "The first request still runs", "Wait, then send it again under the same key."),
  BODY_TOO_LARGE(413, "The body is too large", "A body has at most 256 KiB."),
  UNSUPPORTED_MEDIA_TYPE(415, "Not JSON", "Send the body as application/json."),
  INVALID_FIELD(
      422, "A field is missing or out of bounds", "See errors: each names its field and says why."),
  IDEMPOTENCY_KEY_REUSED(
      422, "The key names another request", "Every request needs an Idempotency-Key of its own."),
  PROOF_REQUIRED(
      422, "Proof is missing", "Receipt is refused, and points ordered, with valid evidence only."),
  GROUND_REQUIRED(
      422, "A ground is missing", "Receipt may be refused on four grounds only (T-23, T-24)."),
  AMOUNT_ABOVE_CAP(422, "Above the cap", "A sum never exceeds what the rules allow (S3-6)."),
  REASON_REQUIRED(422, "A reason is missing", "Whoever refuses or reduces says why."),
  SAME_REVIEWER(422, "The same reviewer", "An appeal is decided by another person (OQ-8)."),
  CURRENCY_MISMATCH(422, "Another currency", "All sums are in the programme's currency."),
  RATE_LIMITED(429, "Too many requests", "Wait as long as Retry-After says."),
  INTERNAL_ERROR(500, "Something went wrong here", "The fault is ours and has been recorded."),
  ENGINE_UNAVAILABLE(
      503, "The engine cannot be reached", "Send the same request again after Retry-After.");

  private final int status;
  private final String title;
  private final String advice;

  ErrorCode(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  /** The HTTP status that goes with the code. */
  public int status() {
    return status;
  }

  /** What happened, in a few words that never change. */
  public String title() {
    return title;
  }

  /** What a caller can do about it. */
  public String advice() {
    return advice;
  }

  /** The last part of the problem's type, {@code claim-not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with that slug. */
  public static Optional<ErrorCode> ofSlug(String slug) {
    return Arrays.stream(values()).filter(code -> code.slug().equals(slug)).findFirst();
  }

  /** The code for an answer of which only the status is known. */
  public static ErrorCode ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> RATE_LIMITED;
      case 503 -> ENGINE_UNAVAILABLE;
      default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    };
  }
}
