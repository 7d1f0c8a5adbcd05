package io.baopei.contract.claim;

import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;

/**
 * Something that a person asks of a claim, and that may be refused: the payload of an update. Sent
 * again under the same update id it does nothing and gets the first answer.
 */
public sealed interface Command
    permits SubmitEvidence,
        Review,
        Appeal,
        MerchantResponse,
        ReturnTracking,
        Receipt,
        DisputeAnswer,
        DisputeDecision,
        InsuranceProof,
        StepIn,
        Withdrawal,
        Repair {

  /** Who asks. */
  Actor actor();

  /** Which row of the table of actions it is. */
  Action action();
}
