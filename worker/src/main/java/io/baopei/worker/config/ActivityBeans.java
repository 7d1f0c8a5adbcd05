package io.baopei.worker.config;

import io.baopei.activity.ClaimStepsActivity;
import io.baopei.activity.LegPayment;
import io.baopei.activity.PayoutActivity;
import io.baopei.activity.PlatformActivity;
import io.baopei.activity.StepTaker;
import io.baopei.notice.NoticeDispatcher;
import io.baopei.port.calendar.WorkingDayBounds;
import io.baopei.port.notification.Notices;
import io.baopei.port.payment.Payouts;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.platform.Refunds;
import io.baopei.port.platform.ReturnAgreements;
import io.baopei.port.record.NoticeOutbox;
import io.baopei.port.record.PaymentRecords;
import io.baopei.port.record.StepRecords;
import io.baopei.port.screening.BuyerScreening;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What workers run besides workflows. */
@Configuration(proxyBeanMethods = false)
@ForWorkers
class ActivityBeans {

  @Bean
  StepTaker stepTaker(ReturnAgreements agreements, WorkingDayBounds calendar, StepRecords records) {
    return new StepTaker(agreements, calendar, records);
  }

  @Bean
  ClaimStepsActivity claimSteps(StepTaker steps) {
    return new ClaimStepsActivity(steps);
  }

  @Bean
  PlatformActivity platformActivity(
      ReturnAgreements agreements,
      Refunds refunds,
      BuyerScreening screening,
      PaymentRecords records,
      Clock clock) {
    return new PlatformActivity(agreements, refunds, screening, records, clock);
  }

  @Bean
  PayoutActivity payoutActivity(
      StepTaker steps,
      Payouts payouts,
      AccountCredits credits,
      PaymentRecords records,
      Clock clock) {
    return new PayoutActivity(steps, new LegPayment(payouts, credits, records, clock), clock);
  }

  @Bean
  NoticeDispatcher noticeDispatcher(NoticeOutbox outbox, Notices notices, Clock clock) {
    return new NoticeDispatcher(outbox, notices, clock);
  }
}
