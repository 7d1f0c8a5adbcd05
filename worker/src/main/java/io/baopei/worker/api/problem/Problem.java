package io.baopei.worker.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baopei.domain.claim.AllowedAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or failure on the wire (RFC 9457).
 *
 * @param type {@code /problems/<code in kebab case>}, a page that explains it
 * @param instance the path that was asked for
 * @param errors what is wrong, field by field
 * @param stage where the claim, or the recourse, stands
 * @param claimId the open claim that stands in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instance,
    @Nullable List<Fault> errors,
    @Schema(
            allowableValues = {
              "FRAUD_SCREEN",
              "MERCHANT_RESPONSE",
              "INSURER_REVIEW",
              "SUPPLEMENT",
              "APPEAL",
              "RETURN_TRACKING",
              "MERCHANT_RECEIPT",
              "RECEIPT_DISPUTE",
              "STEP_IN",
              "REFUND",
              "PAYOUT",
              "ANSWER",
              "OBJECTION",
              "OFFSET",
              "CLOSED"
            })
        @Nullable String stage,
    @Nullable List<AllowedAction> allowedActions,
    @Nullable String claimId) {

  /** The problem that a refusal is on that path. */
  static Problem of(Refusal refusal, String instance) {
    ErrorCode code = refusal.code();
    return new Problem(
        "/problems/" + code.slug(),
        code.title(),
        code.status(),
        refusal.getMessage(),
        code.name(),
        instance,
        refusal.errors().isEmpty() ? null : refusal.errors(),
        refusal.stage(),
        refusal.allowedActions(),
        refusal.claimId());
  }
}
