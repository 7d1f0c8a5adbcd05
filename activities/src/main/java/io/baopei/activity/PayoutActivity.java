package io.baopei.activity;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.LegResult;
import io.baopei.contract.activity.PaidOut;
import io.baopei.contract.activity.PayOut;
import io.baopei.contract.activity.PayoutActivities;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PayoutStops;
import java.time.InstantSource;
import java.util.List;

/** Pays what the insurer owes. One leg that is stuck does not hold up the others. */
public final class PayoutActivity implements PayoutActivities {

  private final StepTaker steps;
  private final LegPayment legs;
  private final PayoutStops stops;
  private final PayerLanes lanes;
  private final InstantSource clock;

  public PayoutActivity(
      StepTaker steps, LegPayment legs, PayoutStops stops, PayerLanes lanes, InstantSource clock) {
    this.steps = steps;
    this.legs = legs;
    this.stops = stops;
    this.lanes = lanes;
    this.clock = clock;
  }

  @Override
  public PaidOut payOut(PayOut payOut) {
    List<ResolvedBound> bounds = payOut.step() == null ? List.of() : steps.take(payOut.step());
    PayoutGate gate = new PayoutGate(stops, payOut.claimId());
    if (payOut.legs().stream().noneMatch(legs::isBegun)) {
      gate.look();
    }
    legs.reserve(payOut.claimId(), payOut.legs(), payOut.cover());
    return new PaidOut(lanes.through(gate.payerId(), () -> sent(payOut, gate)), bounds);
  }

  /** Every leg is tried, whatever becomes of the others. */
  private List<LegResult> sent(PayOut payOut, PayoutGate gate) {
    LegResults results = new LegResults(clock);
    for (LegOrder leg : payOut.legs()) {
      try {
        results.note(leg, legs.pay(payOut.claimId(), leg, gate));
      } catch (PayoutStopped stopped) {
        results.held(stopped);
      } catch (PaymentContradiction contradiction) {
        results.contradicted(leg, contradiction);
      }
    }
    return results.told();
  }
}
