package io.baopei.worker.api;

import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.Payers;
import io.baopei.port.record.PayoutStops;
import io.baopei.worker.api.problem.Faults;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** A stop or a limit under a misspelt name would hold nothing while its author believes it did. */
@Component
final class PayerChecks {

  private final Payers payers;
  private final PayoutStops stops;

  PayerChecks(Payers payers, PayoutStops stops) {
    this.payers = payers;
    this.stops = stops;
  }

  /** A stop that is in force is lifted whoever it is of. */
  void check(PayoutStopBody body) {
    String payerId = body.payerId();
    if (payerId == null || isKnown(payerId) || (!body.stop() && isStopped(payerId))) {
      return;
    }
    Faults faults = new Faults();
    faults.invalid(
        "/payerId",
        "no policy, fund or claim knows this payer; GET /v1/ops/claims-funds lists those with a"
            + " fund, and without payerId everybody is meant");
    faults.refuseIfAny();
  }

  /** The fund may be limited before it is drawn, once there is somebody whose it will be. */
  void check(String payerId, FundLimitBody body) {
    if (payers.isKnown(body.owner(), payerId)) {
      return;
    }
    Faults faults = new Faults();
    faults.invalid(
        "insurerId",
        switch (body.owner()) {
          case INSURER ->
              "no policy of this insurer is on record; register one first, or say which platform"
                  + " is meant with \"party\": \"PLATFORM\"";
          case PLATFORM ->
              "no claim of this platform is on record; limit its fund once the first one is filed";
        });
    faults.refuseIfAny();
  }

  private boolean isKnown(String payerId) {
    return Arrays.stream(Owner.values()).anyMatch(owner -> payers.isKnown(owner, payerId));
  }

  private boolean isStopped(String payerId) {
    return stops.inForce().stream().anyMatch(stop -> payerId.equals(stop.payerId()));
  }
}
