package io.baopei.worker.config;

import io.baopei.activity.ClaimStepsActivity;
import io.baopei.activity.LegPayment;
import io.baopei.activity.PayerLanes;
import io.baopei.activity.PayoutActivity;
import io.baopei.activity.PlatformActivity;
import io.baopei.activity.PointsActivity;
import io.baopei.activity.RecourseStarter;
import io.baopei.activity.RecourseStepsActivity;
import io.baopei.activity.StepTaker;
import io.baopei.notice.NoticeDispatcher;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.notification.Notices;
import io.baopei.port.payment.Payouts;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.platform.EvidenceOrders;
import io.baopei.port.platform.PointsGrants;
import io.baopei.port.platform.Refunds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.platform.SetOffs;
import io.baopei.port.record.NoticeOutbox;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.record.PayoutStops;
import io.baopei.port.record.PointsRecords;
import io.baopei.port.record.RecourseStepRecords;
import io.baopei.port.record.StepRecords;
import io.baopei.port.screening.BuyerScreening;
import io.baopei.port.screening.ClaimScreening;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What workers run besides workflows. */
@Configuration(proxyBeanMethods = false)
@ForWorkers
class ActivityBeans {

  /** Longer than most payouts take, shorter than anybody would call a wait. */
  private static final Duration PLACE_AWAITED = Duration.ofSeconds(2);

  @Bean
  StepTaker stepTaker(ReturnAgreements agreements, WorkingDayBounds calendar, StepRecords records) {
    return new StepTaker(agreements, calendar, records);
  }

  @Bean
  ClaimStepsActivity claimSteps(StepTaker steps, WorkflowClient client, Clock clock) {
    return new ClaimStepsActivity(steps, new RecourseStarter(client, clock)::start);
  }

  @Bean
  PlatformActivity platformActivity(
      PlatformActivity.Counterparties parties, PaymentRecords records, Clock clock) {
    return new PlatformActivity(parties, records, clock);
  }

  @Bean
  PlatformActivity.Counterparties platformActivityParties(
      ReturnAgreements agreements,
      Refunds refunds,
      EvidenceOrders evidenceOrders,
      SetOffs setOffs,
      BuyerScreening buyers,
      ClaimScreening claims) {
    return new PlatformActivity.Counterparties(
        agreements, refunds, evidenceOrders, setOffs, buyers, claims);
  }

  @Bean
  RecourseStepsActivity recourseSteps(RecourseStepRecords records) {
    return new RecourseStepsActivity(records);
  }

  @Bean
  PayoutActivity payoutActivity(
      StepTaker steps,
      Payouts payouts,
      AccountCredits credits,
      PaymentRecords records,
      PayoutStops stops,
      Settings settings,
      Clock clock) {
    PayerLanes lanes = new PayerLanes(settings.temporal().payoutsPerPayer(), PLACE_AWAITED);
    return new PayoutActivity(
        steps, new LegPayment(payouts, credits, records, clock), stops, lanes, clock);
  }

  @Bean
  PointsActivity pointsActivity(PointsGrants grants, PointsRecords records, Clock clock) {
    return new PointsActivity(grants, records, clock);
  }

  @Bean
  NoticeDispatcher noticeDispatcher(NoticeOutbox outbox, Notices notices, Clock clock) {
    return new NoticeDispatcher(outbox, notices, clock);
  }
}
