package io.baopei.process;

import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.StageEvent;
import io.baopei.domain.clock.ClaimClock;
import org.jspecify.annotations.Nullable;

/**
 * The merchant is asked first and has 48 hours (Q-08, OQ-20, OQ-24). What its silence means is the
 * programme's to say.
 */
final class MerchantsAnswer {

  /** What came of the question. */
  sealed interface Answer {}

  /** The merchant agrees. */
  record Accepted(Actor by) implements Answer {}

  /** The merchant refuses, for a reason. */
  record Refused(Actor by, @Nullable Reason why) implements Answer {}

  /** No answer came in time. */
  record Silent() implements Answer {}

  private final Desk desk;
  private final Dossier dossier;

  MerchantsAnswer(Desk desk) {
    this.desk = desk;
    this.dossier = desk.dossier;
  }

  /** Waits for the answer. */
  Answer awaited() {
    Alarms alarms = desk.alarms(ClaimClock.MERCHANT_RESPONSE);
    while (true) {
      switch (desk.next(alarms)) {
        case Happening.Came(Fact.Commanded(MerchantResponse response)) -> {
          dossier.clocks.stop(ClaimClock.MERCHANT_RESPONSE, Desk.now());
          return answer(response);
        }
        case Happening.Rang(Alarm alarm) -> {
          if (alarm.kind() == Alarm.Kind.DUE) {
            dossier.clocks.breach(ClaimClock.MERCHANT_RESPONSE, Desk.now());
            dossier.clocks.stop(ClaimClock.MERCHANT_RESPONSE, Desk.now());
            return new Silent();
          }
          dossier.tell(Role.MERCHANT, "RESPONSE_REMINDER", ClaimClock.MERCHANT_RESPONSE);
        }
        case Happening.Changed any -> alarms = desk.alarms(ClaimClock.MERCHANT_RESPONSE);
        default -> {}
      }
    }
  }

  /** Whether the goods go back: agreed to, in words or by silence, or ordered by the insurer. */
  boolean agrees(InsurerReview review) {
    switch (awaited()) {
      case Accepted(Actor by) -> agreed(by);
      case Silent any -> agreed(Actor.SYSTEM);
      case Refused(Actor by, Reason why) -> {
        return review.overturns(StageEvent.MERCHANT_REFUSED, by, why);
      }
    }
    return true;
  }

  /** The merchant agreed, or its silence did (OQ-20). */
  private void agreed(Actor by) {
    String how = by.equals(Actor.SYSTEM) ? "the merchant stayed silent" : "the merchant agrees";
    desk.move(StageEvent.MERCHANT_ACCEPTED, by, how, "Q-08", "OQ-20");
  }

  private static Answer answer(MerchantResponse response) {
    return response.decision() == MerchantDecision.ACCEPT
        ? new Accepted(response.actor())
        : new Refused(response.actor(), response.reason());
  }
}
