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
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Incident;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.settlement.LegKind;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a command says can be done: everything that is needed, within its bounds. Looks and
 * never changes anything.
 */
final class Content {

  private static final int EVIDENCE_MAX = 20;
  private static final String OTHER_CARRIER = "OTHER";
  private static final Pattern TRACKING_NUMBER = Pattern.compile("[A-Z0-9-]{8,32}");

  private final Dossier dossier;

  Content(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Somebody must act. */
  void requireActor(Command command) {
    require(
        command != null && command.actor() != null && command.actor().role() != null,
        "/actor",
        "must say who acts");
  }

  /** Checks the content, whatever the stage. */
  void check(Command command) {
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
      case InsuranceProof proof -> check(proof);
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
    requireAnother(review.actor());
    switch (review.decision()) {
      case APPROVE -> checkApproval(review);
      case REJECT -> requireReason(review.reason());
      case REQUEST_SUPPLEMENT -> {
        if (dossier.hearing.isSupplemented()) {
          throw Refusals.notAllowed(dossier, "the one supplement round of this claim is used up");
        }
        require(!review.missing().isEmpty(), "/missing", "list everything that is missing");
      }
    }
  }

  private void requireAnother(Actor decider) {
    if (dossier.hearing.barredReviewer().filter(first -> first.equals(decider.sub())).isPresent()) {
      String why = "An appeal is decided by another person than the one who rejected.";
      throw Refusals.of(dossier, FailureType.SAME_REVIEWER, why, null);
    }
  }

  private void checkApproval(Review review) {
    if (review.approved() != null) {
      checkIndemnity(review.approved(), "/approved", review.reason());
    }
  }

  /** At most what was computed; less needs a reason (S3-6). */
  private void checkIndemnity(Money sum, String field, @Nullable Reason reason) {
    Money limit = dossier.money.approvable();
    checkSum(sum, field);
    if (sum.isGreaterThan(limit)) {
      String why = "At most " + limit + " may be approved.";
      throw Refusals.of(dossier, FailureType.AMOUNT_ABOVE_CAP, why, field);
    }
    if (sum.isLessThan(limit)) {
      requireReason(reason);
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
    checkEvidenceLimit(response.items());
  }

  private void check(StepIn stepIn) {
    require(stepIn.decision() != null, "/decision", "must not be missing");
    requireAnother(stepIn.actor());
    if (stepIn.decision() == StepInDecision.DECLINE) {
      requireReason(stepIn.reason());
    } else {
      require(stepIn.amount() != null, "/amount", "must not be missing");
      checkIndemnity(Objects.requireNonNull(stepIn.amount()), "/amount", stepIn.reason());
    }
  }

  private void check(InsuranceProof proof) {
    require(!isBlank(proof.uri()), "/uri", "must not be empty");
    Incident incident = dossier.input.filing().incident();
    boolean covers =
        proof.validUntil() != null
            && (incident == null || proof.validUntil().isAfter(incident.occurredAt()));
    require(covers, "/validUntil", "the insurance must cover the incident");
  }

  private void check(Repair repair) {
    require(repair.decision() != null, "/decision", "must not be missing");
    if (repair.decision() == RepairDecision.MARK_DONE) {
      require(!isBlank(repair.reference()), "/reference", "say under which reference it was done");
    }
    checkLeg(repair);
    if (repair.decision() == RepairDecision.REJECT) {
      requireReason(repair.reason());
      if (!Repairs.mayReject(dossier.parked())) {
        throw Refusals.notAllowed(
            dossier, "only a claim that waits for its screen can be rejected");
      }
    }
    if (dossier
        .hearing
        .barredApprover()
        .filter(first -> first.equals(repair.actor().sub()))
        .isPresent()) {
      String why = "A second person must decide about the account that the first one gave.";
      throw Refusals.of(dossier, FailureType.SAME_REVIEWER, why, null);
    }
    if (repair.decision() == RepairDecision.CLOSE && dossier.money.isUnderWay()) {
      throw moneyMayHaveMoved();
    }
  }

  /**
   * What a repair must not do to money although it was once let in: workflows that took one up then
   * do so again when they are replayed.
   */
  void checkMoney(Repair repair) {
    if (repair.decision() == RepairDecision.CLOSE && Repairs.mayBeRefunded(dossier.parked())) {
      throw moneyMayHaveMoved();
    }
    require(
        repair.payeeAccountRef() == null || Repairs.takesAccount(dossier.parked(), repair),
        "/payeeAccount",
        "only the RETRY of a claim that is parked at PAYOUT_<leg> takes another account");
  }

  private ApplicationFailure moneyMayHaveMoved() {
    return Refusals.notAllowed(dossier, "money may have moved; find out, then RETRY or MARK_DONE");
  }

  /** What was paid elsewhere must be plain: taken for another payment, it would be made again. */
  private void checkLeg(Repair repair) {
    List<LegKind> candidates = Repairs.legs(dossier);
    if (repair.leg() != null) {
      require(
          candidates.contains(repair.leg()), "/leg", "must be one that is repaired: " + candidates);
    } else if (repair.decision() == RepairDecision.MARK_DONE) {
      require(candidates.size() <= 1, "/leg", "say which payment it is: " + candidates);
    }
  }

  private void checkStatement(@Nullable String statement, List<EvidenceItem> items) {
    require(!isBlank(statement), "/statement", "must not be empty");
    checkEvidenceLimit(items);
  }

  private void checkEvidenceLimit(List<EvidenceItem> items) {
    checkEvidenceItems(items);
    int all = dossier.hearing.evidenceItems() + items.size();
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
