package io.baopei.worker.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.contract.claim.Command;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.port.record.PayeeAccount;
import io.baopei.worker.api.problem.Faults;
import java.util.function.Function;

/** What somebody asks of a claim. */
sealed interface ActionBody
    permits EvidenceBody,
        ReviewBody,
        AppealBody,
        MerchantResponseBody,
        ReturnTrackingBody,
        ReceiptBody,
        DisputeAnswerBody,
        DisputeDecisionBody,
        InsuranceProofBody,
        StepInBody,
        WithdrawalBody,
        RepairBody {

  /** Which row of the table of actions it is. */
  @JsonIgnore
  Action action();

  /** Notes what annotations cannot say. */
  default void check(Faults faults) {}

  /**
   * The message to the workflow; to be called on what was checked.
   *
   * @param keep keeps an account out of the message and gives the reference that stands for it
   */
  Command command(Actor actor, Function<PayeeAccount, String> keep);
}
