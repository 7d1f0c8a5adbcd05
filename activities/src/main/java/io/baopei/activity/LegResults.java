package io.baopei.activity;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.LegResult;
import io.baopei.contract.claim.FailureType;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import io.baopei.port.record.PaymentContradiction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a payout's legs, one after the other, and what is told of it. */
final class LegResults {

  private final InstantSource clock;
  private final List<LegResult> results = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private boolean contradicted;
  private @Nullable PayoutStopped held;

  LegResults(InstantSource clock) {
    this.clock = clock;
  }

  void note(LegOrder leg, PaymentOutcome outcome) {
    switch (outcome) {
      case Paid paid ->
          results.add(new LegResult(leg.key(), true, paid.at(), paid.reference(), null, null));
      // The provider's own words are for the payment's history: they may quote a person.
      case Declined declined -> results.add(unpaid(leg, declined.code(), null));
      case Unknown nobodyKnows -> unknown.add(leg.key());
      case NotFound nobodyKnows -> unknown.add(leg.key());
    }
  }

  /** Nothing new may be sent of it; what was sent before is asked about all the same. */
  void held(PayoutStopped stopped) {
    held = stopped;
  }

  void contradicted(LegOrder leg, PaymentContradiction contradiction) {
    contradicted = true;
    results.add(unpaid(leg, FailureType.PAYMENT_CONTRADICTION, contradiction.getMessage()));
  }

  /**
   * What is known of all legs. With a contradiction it is told at once, though others are unknown:
   * a person looks before anything is asked or sent again.
   *
   * @throws PayoutStopped when one is held
   * @throws PaymentOutcomeUnknown when nobody knows of one
   */
  List<LegResult> told() {
    if (contradicted) {
      return results;
    }
    if (held != null) {
      throw held;
    }
    if (!unknown.isEmpty()) {
      throw new PaymentOutcomeUnknown(unknown);
    }
    return results;
  }

  private LegResult unpaid(LegOrder leg, String code, @Nullable String message) {
    return new LegResult(leg.key(), false, clock.instant(), null, code, message);
  }
}
