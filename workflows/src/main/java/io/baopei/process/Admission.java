package io.baopei.process;

import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.StepInDecision;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.ActionTable;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Reason;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command may be taken up: its role and stage by the table of actions, then its content.
 * Looks and never changes anything, so that it can serve as a validator.
 */
final class Admission {

  private static final int EVIDENCE_MAX = 20;
  private static final String OTHER_CARRIER = "OTHER";
  private static final Pattern TRACKING_NUMBER = Pattern.compile("[A-Z0-9-]{8,32}");

  private final Dossier dossier;

  Admission(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * Admits the command or throws.
   *
   * @throws ApplicationFailure with a type of {@link FailureType}
   */
  void check(Command command) {
    require(
        command != null && command.actor() != null && command.actor().role() != null,
        "/actor",
        "must say who acts");
    if (!ActionTable.everAllows(command.action(), command.actor().role())) {
      String who = command.actor().role() + " may never do " + command.action().path();
      throw Refusals.of(dossier, FailureType.FORBIDDEN, who, null);
    }
    if (!ActionTable.allows(command.action(), command.actor().role(), dossier.context())) {
      throw Refusals.notAllowed(dossier, "it is not allowed in stage " + dossier.stage());
    }
    checkContent(command);
  }

  /** The content alone, whatever the stage. */
  void checkContent(Command command) {
    switch (command) {
      case SubmitEvidence evidence -> check(evidence);
      case Review review -> check(review);
      case Appeal appeal -> checkStatement(appeal.statement(), appeal.items());
      case DisputeAnswer answer -> checkStatement(answer.statement(), answer.items());
      case ReturnTracking tracking -> check(tracking);
      case Receipt receipt -> check(receipt);
      case DisputeDecision ruling -> check(ruling);
      case MerchantResponse response -> check(response);
      case StepIn stepIn -> check(stepIn);
      case Repair repair -> check(repair);
      case InsuranceProof proof -> require(!isBlank(proof.uri()), "/uri", "must not be empty");
      case Withdrawal any -> {}
    }
  }

  private void check(SubmitEvidence evidence) {
    require(
        !evidence.items().isEmpty() || !isBlank(evidence.description()),
        "/items",
        "give at least one item or a description");
    checkEvidenceLimit(evidence.items());
  }

  private void check(Review review) {
    require(review.decision() != null, "/decision", "must not be missing");
    boolean sameReviewer =
        dossier.barredReviewer().filter(first -> first.equals(review.actor().sub())).isPresent();
    if (sameReviewer) {
      String why = "An appeal is decided by another reviewer than the one who rejected.";
      throw Refusals.of(dossier, FailureType.SAME_REVIEWER, why, null);
    }
    switch (review.decision()) {
      case APPROVE -> checkApproval(review);
      case REJECT -> requireReason(review.reason());
      case REQUEST_SUPPLEMENT -> {
        if (dossier.isSupplemented()) {
          throw Refusals.notAllowed(dossier, "the one supplement round of this claim is used up");
        }
        require(!review.missing().isEmpty(), "/missing", "list everything that is missing");
      }
    }
  }

  private void checkApproval(Review review) {
    Money approved = review.approved();
    if (approved == null) {
      return;
    }
    Money limit = dossier.money.approvable();
    checkSum(approved, "/approved");
    if (approved.isGreaterThan(limit)) {
      String why = "At most " + limit + " may be approved.";
      throw Refusals.of(dossier, FailureType.AMOUNT_ABOVE_CAP, why, "/approved");
    }
    if (approved.isLessThan(limit)) {
      requireReason(review.reason());
    }
  }

  private void check(ReturnTracking tracking) {
    List<String> carriers = dossier.input.terms().carriers();
    boolean known =
        tracking.carrier() != null
            && (carriers.contains(tracking.carrier()) || OTHER_CARRIER.equals(tracking.carrier()));
    require(known, "/carrier", "must be OTHER or one of " + String.join(", ", carriers));
    boolean formed =
        tracking.trackingNumber() != null
            && TRACKING_NUMBER.matcher(tracking.trackingNumber()).matches();
    require(formed, "/trackingNumber", "must be 8 to 32 of A-Z, 0-9 and -");
  }

  private void check(Receipt receipt) {
    require(receipt.decision() != null, "/decision", "must not be missing");
    if (receipt.decision() == ReceiptDecision.CONFIRM) {
      return;
    }
    if (receipt.ground() == null) {
      String why = "Receipt may be refused only on one of the four grounds (T-24).";
      throw Refusals.of(dossier, FailureType.GROUND_REQUIRED, why, "/ground");
    }
    if (receipt.proof().stream().noneMatch(item -> item.kind() == EvidenceKind.PHOTO)) {
      String why = "A refusal needs at least one picture as proof (T-24).";
      throw Refusals.of(dossier, FailureType.PROOF_REQUIRED, why, "/proof");
    }
    checkEvidenceItems(receipt.proof());
  }

  private void check(DisputeDecision ruling) {
    require(ruling.decision() != null, "/decision", "must not be missing");
    requireReason(ruling.reason());
  }

  private void check(MerchantResponse response) {
    require(response.decision() != null, "/decision", "must not be missing");
    if (response.decision() == MerchantDecision.REFUSE) {
      requireReason(response.reason());
    }
  }

  private void check(StepIn stepIn) {
    require(stepIn.decision() != null, "/decision", "must not be missing");
    if (stepIn.decision() == StepInDecision.DECLINE) {
      requireReason(stepIn.reason());
    } else {
      require(stepIn.amount() != null, "/amount", "must not be missing");
      checkSum(Objects.requireNonNull(stepIn.amount()), "/amount");
    }
  }

  private void check(Repair repair) {
    require(repair.decision() != null, "/decision", "must not be missing");
    if (repair.decision() == RepairDecision.MARK_DONE) {
      require(!isBlank(repair.reference()), "/reference", "say under which reference it was done");
    }
  }

  private void checkStatement(@Nullable String statement, List<EvidenceItem> items) {
    require(!isBlank(statement), "/statement", "must not be empty");
    checkEvidenceLimit(items);
  }

  private void checkEvidenceLimit(List<EvidenceItem> items) {
    checkEvidenceItems(items);
    int all = dossier.evidenceItems() + items.size();
    require(all <= EVIDENCE_MAX, "/items", "a claim has at most " + EVIDENCE_MAX + " items in all");
  }

  private void checkEvidenceItems(List<EvidenceItem> items) {
    for (EvidenceItem item : items) {
      require(
          item.kind() != null && !isBlank(item.uri()), "/items", "an item has a kind and a uri");
    }
  }

  private void checkSum(Money sum, String field) {
    if (!sum.getCurrencyUnit().equals(dossier.input.terms().currencyUnit())) {
      String why = "The programme pays in " + dossier.input.terms().currency() + ".";
      throw Refusals.of(dossier, FailureType.CURRENCY_MISMATCH, why, field);
    }
    require(sum.isPositive(), field, "must be above zero; reject instead");
  }

  private void requireReason(@Nullable Reason reason) {
    if (reason == null || isBlank(reason.code())) {
      String why = "This decision needs a reason with a code.";
      throw Refusals.of(dossier, FailureType.REASON_REQUIRED, why, "/reason");
    }
  }

  private void require(boolean holds, String field, String message) {
    if (!holds) {
      throw Refusals.of(
          dossier, FailureType.INVALID_FIELD, field.substring(1) + ": " + message, field);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
