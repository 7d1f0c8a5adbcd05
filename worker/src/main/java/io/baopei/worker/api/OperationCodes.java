package io.baopei.worker.api;

import static io.baopei.worker.api.problem.ErrorCode.ACTION_NOT_ALLOWED;
import static io.baopei.worker.api.problem.ErrorCode.AMOUNT_ABOVE_CAP;
import static io.baopei.worker.api.problem.ErrorCode.BODY_TOO_LARGE;
import static io.baopei.worker.api.problem.ErrorCode.BUYER_NOT_BLOCKED;
import static io.baopei.worker.api.problem.ErrorCode.BUYER_REPORT_DECIDED;
import static io.baopei.worker.api.problem.ErrorCode.BUYER_REPORT_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.CLAIM_CLOSED;
import static io.baopei.worker.api.problem.ErrorCode.CLAIM_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.CURRENCY_MISMATCH;
import static io.baopei.worker.api.problem.ErrorCode.DIFFERENCE_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.ENGINE_UNAVAILABLE;
import static io.baopei.worker.api.problem.ErrorCode.FORBIDDEN;
import static io.baopei.worker.api.problem.ErrorCode.GROUND_REQUIRED;
import static io.baopei.worker.api.problem.ErrorCode.IDEMPOTENCY_KEY_MISSING;
import static io.baopei.worker.api.problem.ErrorCode.IDEMPOTENCY_KEY_REUSED;
import static io.baopei.worker.api.problem.ErrorCode.INTERNAL_ERROR;
import static io.baopei.worker.api.problem.ErrorCode.INVALID_FIELD;
import static io.baopei.worker.api.problem.ErrorCode.MALFORMED_REQUEST;
import static io.baopei.worker.api.problem.ErrorCode.NOT_ACCEPTABLE;
import static io.baopei.worker.api.problem.ErrorCode.OPEN_CLAIM_EXISTS;
import static io.baopei.worker.api.problem.ErrorCode.POINTS_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.POLICY_CONFLICT;
import static io.baopei.worker.api.problem.ErrorCode.POLICY_EXISTS;
import static io.baopei.worker.api.problem.ErrorCode.POLICY_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.PROGRAMME_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.PROOF_REQUIRED;
import static io.baopei.worker.api.problem.ErrorCode.RATE_LIMITED;
import static io.baopei.worker.api.problem.ErrorCode.REASON_REQUIRED;
import static io.baopei.worker.api.problem.ErrorCode.RECONCILIATION_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.RECOURSE_CLOSED;
import static io.baopei.worker.api.problem.ErrorCode.RECOURSE_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.REQUEST_IN_PROGRESS;
import static io.baopei.worker.api.problem.ErrorCode.SAME_REVIEWER;
import static io.baopei.worker.api.problem.ErrorCode.TERMS_NOT_FOUND;
import static io.baopei.worker.api.problem.ErrorCode.UNAUTHENTICATED;
import static io.baopei.worker.api.problem.ErrorCode.UNSUPPORTED_MEDIA_TYPE;

import io.baopei.worker.api.problem.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** Which codes an operation can answer; what none of its requests can meet is not among them. */
final class OperationCodes {

  private static final Set<ErrorCode> ANY =
      EnumSet.of(
          UNAUTHENTICATED,
          FORBIDDEN,
          NOT_ACCEPTABLE,
          RATE_LIMITED,
          INTERNAL_ERROR,
          ENGINE_UNAVAILABLE);

  private static final Set<ErrorCode> POST =
      EnumSet.of(
          MALFORMED_REQUEST,
          IDEMPOTENCY_KEY_MISSING,
          REQUEST_IN_PROGRESS,
          BODY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID_FIELD,
          IDEMPOTENCY_KEY_REUSED);

  private static final Set<ErrorCode> ACTION =
      EnumSet.of(
          CLAIM_NOT_FOUND,
          ACTION_NOT_ALLOWED,
          CLAIM_CLOSED,
          PROOF_REQUIRED,
          GROUND_REQUIRED,
          AMOUNT_ABOVE_CAP,
          REASON_REQUIRED,
          SAME_REVIEWER,
          CURRENCY_MISMATCH);

  private static final Set<ErrorCode> RECOURSE =
      EnumSet.of(RECOURSE_NOT_FOUND, ACTION_NOT_ALLOWED, RECOURSE_CLOSED, REASON_REQUIRED);

  private OperationCodes() {}

  static Set<ErrorCode> of(String operationId, boolean isPost) {
    Set<ErrorCode> codes = EnumSet.copyOf(ANY);
    if (isPost) {
      codes.addAll(POST);
    }
    codes.addAll(own(operationId));
    return codes;
  }

  private static Set<ErrorCode> own(String operationId) {
    return switch (operationId) {
      case "listClaims" -> EnumSet.of(MALFORMED_REQUEST, INVALID_FIELD);
      case "listPolicies" -> EnumSet.of(INVALID_FIELD);
      case "getPolicy" -> EnumSet.of(POLICY_NOT_FOUND);
      case "getClaim", "traceClaim", "readEvidence", "reportEvent", "claimEntries" ->
          EnumSet.of(CLAIM_NOT_FOUND);
      case "fileClaim" -> EnumSet.of(OPEN_CLAIM_EXISTS, CURRENCY_MISMATCH);
      case "registerPolicy" -> EnumSet.of(POLICY_CONFLICT, POLICY_EXISTS, CURRENCY_MISMATCH);
      case "readTerms" -> EnumSet.of(MALFORMED_REQUEST, PROGRAMME_NOT_FOUND, TERMS_NOT_FOUND);
      case "listProgrammes", "payoutStops", "claimsFunds", "invariants" ->
          EnumSet.noneOf(ErrorCode.class);
      case "listRecourses", "listBuyerReports", "listBlockedBuyers" ->
          EnumSet.of(MALFORMED_REQUEST, INVALID_FIELD);
      case "getRecourse" -> EnumSet.of(RECOURSE_NOT_FOUND);
      case "recoursePayment" ->
          EnumSet.of(
              RECOURSE_NOT_FOUND,
              ACTION_NOT_ALLOWED,
              RECOURSE_CLOSED,
              AMOUNT_ABOVE_CAP,
              CURRENCY_MISMATCH);
      case "recourseObjection", "recourseObjectionDecision", "recourseWaiver" -> RECOURSE;
      case "orderPoints" -> EnumSet.of(CLAIM_NOT_FOUND, ACTION_NOT_ALLOWED, PROOF_REQUIRED);
      case "settlePoints" ->
          EnumSet.of(CLAIM_NOT_FOUND, POINTS_NOT_FOUND, ACTION_NOT_ALLOWED, REASON_REQUIRED);
      case "getPoints" -> EnumSet.of(CLAIM_NOT_FOUND, POINTS_NOT_FOUND);
      case "reportBuyer" -> EnumSet.of(CLAIM_NOT_FOUND);
      case "decideBuyerReport" ->
          EnumSet.of(BUYER_REPORT_NOT_FOUND, BUYER_REPORT_DECIDED, REASON_REQUIRED);
      case "readStatement", "downloadStatement" -> EnumSet.of(MALFORMED_REQUEST, INVALID_FIELD);
      case "closedDays", "closeDay" -> EnumSet.noneOf(ErrorCode.class);
      case "readReconciliation", "downloadReconciliation" ->
          EnumSet.of(MALFORMED_REQUEST, RECONCILIATION_NOT_FOUND);
      case "openDifferences" -> EnumSet.of(MALFORMED_REQUEST, INVALID_FIELD);
      case "reconcile" -> EnumSet.noneOf(ErrorCode.class);
      case "explainDifference" -> EnumSet.of(DIFFERENCE_NOT_FOUND, REASON_REQUIRED);
      case "engineAgreement", "audit", "ledgerAccounts" ->
          EnumSet.of(MALFORMED_REQUEST, INVALID_FIELD);
      case "payoutStop" -> EnumSet.of(REASON_REQUIRED);
      case "limitClaimsFund" -> EnumSet.of(CURRENCY_MISMATCH, REASON_REQUIRED);
      case "unblockBuyer" -> EnumSet.of(BUYER_NOT_BLOCKED, REASON_REQUIRED);
      default -> ACTION;
    };
  }
}
