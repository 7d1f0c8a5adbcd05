package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.domain.claim.Action;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The updates of one claim, as any client sends them. */
final class Updates {

  private final WorkflowStub claim;

  Updates(WorkflowStub claim) {
    this.claim = claim;
  }

  ClaimView done(Command command) {
    String update = nameOf(command.action());
    return Objects.requireNonNull(claim.update(update, ClaimView.class, command));
  }

  ApplicationFailure refusal(String update, @Nullable Object payload) {
    WorkflowUpdateException refused =
        catchThrowableOfType(
            WorkflowUpdateException.class, () -> claim.update(update, ClaimView.class, payload));
    assertThat(refused).as("%s is refused", update).isNotNull();
    return causeOf(refused);
  }

  /** The code of the refusal, or empty when it was done. */
  Optional<String> outcome(String update, Object payload) {
    try {
      claim.update(update, ClaimView.class, payload);
      return Optional.empty();
    } catch (WorkflowUpdateException refused) {
      return Optional.of(causeOf(refused).getType());
    }
  }

  private static ApplicationFailure causeOf(WorkflowUpdateException refused) {
    return (ApplicationFailure) Objects.requireNonNull(refused.getCause());
  }

  static String nameOf(Action action) {
    return switch (action) {
      case EVIDENCE -> "submitEvidence";
      case REVIEW -> "review";
      case APPEAL -> "appeal";
      case MERCHANT_RESPONSE -> "merchantResponse";
      case RETURN_TRACKING -> "returnTracking";
      case RECEIPT -> "receipt";
      case DISPUTE_ANSWER -> "disputeAnswer";
      case DISPUTE_DECISION -> "disputeDecision";
      case INSURANCE_PROOF -> "insuranceProof";
      case STEP_IN -> "stepIn";
      case WITHDRAWAL -> "withdraw";
      case REPAIR -> "repair";
    };
  }
}
