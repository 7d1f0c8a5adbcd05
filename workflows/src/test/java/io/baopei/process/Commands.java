package io.baopei.process;

import static io.baopei.fixture.Filings.cny;
import static io.baopei.fixture.Filings.photo;

import io.baopei.contract.claim.Appeal;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.DisputeAnswer;
import io.baopei.contract.claim.DisputeDecision;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.contract.claim.RefusalGround;
import io.baopei.contract.claim.Repair;
import io.baopei.contract.claim.RepairDecision;
import io.baopei.contract.claim.ReturnTracking;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.contract.claim.StepIn;
import io.baopei.contract.claim.StepInDecision;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.contract.claim.Withdrawal;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.settlement.LegKind;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What people say to a claim, well formed. */
final class Commands {

  static final Actor BUYER = new Actor(Role.BUYER, "B-9");
  static final Actor MERCHANT = new Actor(Role.MERCHANT, "shop");
  static final Actor REVIEWER = new Actor(Role.INSURER, "reviewer-1");
  static final Actor SENIOR = new Actor(Role.INSURER, "reviewer-2");
  static final Actor OPS = new Actor(Role.OPS, "ops");
  static final Actor OTHER_OPS = new Actor(Role.OPS, "ops-2");
  static final Actor PLATFORM = new Actor(Role.PLATFORM, "tmall");
  static final Reason REASON = new Reason("NO_FAULT_SHOWN", "The pictures do not show it.");

  private Commands() {}

  static Review approve() {
    return approveBy(REVIEWER);
  }

  static Review approveBy(@Nullable Actor reviewer) {
    return review(reviewer, ReviewDecision.APPROVE, null, null);
  }

  static Review approve(String amount, @Nullable Reason reason) {
    return new Review(REVIEWER, ReviewDecision.APPROVE, cny(amount), reason, List.of());
  }

  static Review reject() {
    return rejectBy(REVIEWER);
  }

  static Review rejectBy(Actor reviewer) {
    return review(reviewer, ReviewDecision.REJECT, REASON, null);
  }

  static Review askForMore() {
    return review(REVIEWER, ReviewDecision.REQUEST_SUPPLEMENT, null, "a picture of the label");
  }

  @SuppressWarnings("NullAway") // A caller may leave out what must not be missing.
  private static Review review(
      @Nullable Actor by,
      ReviewDecision decision,
      @Nullable Reason reason,
      @Nullable String missing) {
    return new Review(by, decision, null, reason, missing == null ? List.of() : List.of(missing));
  }

  static SubmitEvidence evidence() {
    return new SubmitEvidence(BUYER, List.of(photo()), "the label");
  }

  static Appeal appeal() {
    return new Appeal(BUYER, "Please look again.", List.of(photo()));
  }

  static ReturnTracking tracking() {
    return new ReturnTracking(BUYER, "SF", "SF1234567890123");
  }

  static Receipt confirm() {
    return new Receipt(MERCHANT, ReceiptDecision.CONFIRM, null, List.of());
  }

  static Receipt refuse() {
    return new Receipt(
        MERCHANT, ReceiptDecision.REFUSE, RefusalGround.EMPTY_PARCEL, List.of(photo()));
  }

  static DisputeAnswer answer() {
    return new DisputeAnswer(BUYER, "I sent everything.", List.of());
  }

  static DisputeDecision rule(DisputeRuling ruling) {
    return new DisputeDecision(OPS, ruling, REASON);
  }

  static MerchantResponse accept() {
    return new MerchantResponse(MERCHANT, MerchantDecision.ACCEPT, null, List.of());
  }

  static MerchantResponse decline() {
    return new MerchantResponse(MERCHANT, MerchantDecision.REFUSE, REASON, List.of(photo()));
  }

  static Appeal appealBy(Actor by) {
    return new Appeal(by, "Please look again.", List.of());
  }

  static StepIn stepInWith(Actor by, Money amount) {
    return new StepIn(by, StepInDecision.PAY, amount, REASON);
  }

  static StepIn declineToStepIn(Actor by) {
    return new StepIn(by, StepInDecision.DECLINE, null, REASON);
  }

  static InsuranceProof insuranceProof() {
    return new InsuranceProof(
        MERCHANT, "https://proof.example/p.pdf", Instant.parse("2027-03-31T00:00:00Z"), true);
  }

  static Withdrawal withdraw() {
    return new Withdrawal(BUYER, null);
  }

  static Repair retry() {
    return new Repair(OPS, RepairDecision.RETRY, null, null, null);
  }

  static Repair retryWithAccount(String reference) {
    return new Repair(OPS, RepairDecision.RETRY, null, null, reference);
  }

  static Repair markDone(String reference) {
    return new Repair(OPS, RepairDecision.MARK_DONE, null, reference, null);
  }

  static Repair markDone(String reference, LegKind leg) {
    return new Repair(OPS, RepairDecision.MARK_DONE, null, reference, null, leg);
  }

  static Repair rejectAtTheScreen(@Nullable Reason why) {
    return new Repair(OPS, RepairDecision.REJECT, why, null, null);
  }

  static Repair closeClaim() {
    return new Repair(OPS, RepairDecision.CLOSE, null, null, null);
  }

  /** A well-formed command of that action, by whom you like. */
  static Command wellFormed(Action action, Actor by) {
    return switch (action) {
      case EVIDENCE -> new SubmitEvidence(by, List.of(photo()), null);
      case REVIEW -> approveBy(by);
      case APPEAL -> new Appeal(by, "Please look again.", List.of());
      case MERCHANT_RESPONSE -> new MerchantResponse(by, MerchantDecision.ACCEPT, null, List.of());
      case RETURN_TRACKING -> new ReturnTracking(by, "SF", "SF1234567890123");
      case RECEIPT -> new Receipt(by, ReceiptDecision.CONFIRM, null, List.of());
      case DISPUTE_ANSWER -> new DisputeAnswer(by, "I sent everything.", List.of());
      case DISPUTE_DECISION -> new DisputeDecision(by, DisputeRuling.OVERRULE, REASON);
      case INSURANCE_PROOF ->
          new InsuranceProof(by, insuranceProof().uri(), insuranceProof().validUntil(), true);
      case STEP_IN -> new StepIn(by, StepInDecision.PAY, cny("1.00"), null);
      case WITHDRAWAL -> new Withdrawal(by, null);
      case REPAIR -> new Repair(by, RepairDecision.RETRY, null, null, null);
    };
  }
}
