package io.baopei.worker.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class WorkerKilledIT {

  private static final String[] ALL_LEGS = {
    "REFUND 29900", "INDEMNITY 29900", "RETURN_FREIGHT 1000"
  };
  private static final long FOR_EVER = 60_000;

  @Test
  void goesOnAfterKillingTheWorkerAtEachStage(Stack stack) {
    Api api = stack.api();
    Books books = stack.books();
    Claim review = Claim.returnAndRefund(api).inStage("INSURER_REVIEW");
    Claim supplement = Claim.returnAndRefund(api).askedForMore().inStage("SUPPLEMENT");
    Claim appeal = Claim.returnAndRefund(api).rejected().inStage("APPEAL");
    Claim tracking = Claim.returnAndRefund(api).approved().inStage("RETURN_TRACKING");
    Claim receipt = Claim.returnAndRefund(api).approved().sentBack().inStage("MERCHANT_RECEIPT");
    Claim dispute =
        Claim.returnAndRefund(api)
            .approved()
            .sentBack()
            .receiptRefused()
            .inStage("RECEIPT_DISPUTE");
    Claim refund = Claim.refundOnly(api);
    Claim payout = Claim.refundOnly(api);
    // The counterparty did it and never said so: the worker dies while it waits for the answer.
    books.spoil("PLATFORM_REFUND", "TIMEOUT_AFTER", refund.id(), FOR_EVER);
    books.spoil("PAYMENT_TRANSFER", "TIMEOUT_AFTER", payout.id(), FOR_EVER);
    refund.approved().inStage("REFUND");
    payout.approved().inStage("PAYOUT");
    Eventually.holds("the refund hangs", () -> books.isStruck(refund.id()));
    Eventually.holds("the payout hangs", () -> books.isStruck(payout.id()));

    stack.service.kill();
    stack.startService("all");

    review.approved().sentBack().receiptConfirmed();
    supplement.supplemented().approved().sentBack().receiptConfirmed();
    appeal.appealed().approvedBySenior().sentBack().receiptConfirmed();
    tracking.sentBack().receiptConfirmed();
    receipt.receiptConfirmed();
    dispute.disputeAnswered().refusalOverruled();
    for (Claim claim : new Claim[] {review, supplement, appeal, tracking, receipt, dispute}) {
      Paid.exactly(claim.ended("PAID"), books, ALL_LEGS);
    }
    Paid.exactly(refund.ended("PAID"), books, "REFUND 29900", "INDEMNITY 29900");
    Paid.exactly(payout.ended("PAID"), books, "REFUND 29900", "INDEMNITY 29900");
  }
}
